package io.wattledger.systemtests;

import io.wattledger.testing.mail.SmtpSink;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * A suite that brings nothing of its own: PostgreSQL is somebody else's, Keycloak is that of the
 * demo's suite, traces go to a collector, mail to a mail server, logs are JSON. Started at the
 * first call for all tests.
 */
final class Outside {

  private static final StartedOnce<Outside> SHARED = new StartedOnce<>(Outside::new);

  private final TraceSink traces = new TraceSink();
  private final SmtpSink mails = new SmtpSink();
  private final OutsidePostgres postgres;
  private final Suite suite;
  private final Suite provider;

  private Outside() {
    provider = Suite.demo();
    Path programs =
        provider
            .process("postgresql/data")
            .flatMap(server -> server.info().command())
            .map(program -> Path.of(program).getParent())
            .orElseThrow();
    postgres =
        OutsidePostgres.start(
            programs,
            Repository.root().resolve("system-tests/target/outside-postgresql"),
            Suite.freePort());
    suite = Suite.outside(settings(provider.secrets()));
  }

  static Outside shared() {
    return SHARED.get();
  }

  private Map<String, String> settings(Properties realm) {
    return Map.ofEntries(
        Map.entry("WATTLEDGER_POSTGRESQL_HOST", "127.0.0.1"),
        Map.entry("WATTLEDGER_POSTGRESQL_PORT", Integer.toString(postgres.port())),
        Map.entry("WATTLEDGER_POSTGRESQL_ADMIN", OutsidePostgres.ADMINISTRATOR),
        Map.entry("WATTLEDGER_POSTGRESQL_ADMIN_PASSWORD", OutsidePostgres.ADMINISTRATOR_PASSWORD),
        Map.entry("WATTLEDGER_KEYCLOAK_URL", "http://127.0.0.1:" + provider.port(8180)),
        Map.entry("WATTLEDGER_GATEWAY_CLIENT_SECRET", realm.getProperty("wattledger-gateway")),
        Map.entry("WATTLEDGER_PEOPLE_CLIENT_SECRET", realm.getProperty("wattledger-people")),
        Map.entry("WATTLEDGER_SCHEDULER_CLIENT_SECRET", realm.getProperty("wattledger-scheduler")),
        Map.entry("WATTLEDGER_SMTP_HOST", "127.0.0.1"),
        Map.entry("WATTLEDGER_SMTP_PORT", Integer.toString(mails.port())),
        Map.entry("WATTLEDGER_SMTP_TLS", "none"),
        Map.entry("WATTLEDGER_SMTP_FROM", "wattledger@example.com"),
        Map.entry("WATTLEDGER_LOG_FORMAT", "json"),
        Map.entry("WATTLEDGER_OTLP_ENDPOINT", traces.endpoint()));
  }

  Suite suite() {
    return suite;
  }

  /** Its API, with tokens of the outside Keycloak. */
  Api api() {
    return new Api(suite, provider.tokenEndpoint());
  }

  /** The suite whose Keycloak it uses. */
  Suite provider() {
    return provider;
  }

  OutsidePostgres postgres() {
    return postgres;
  }

  SmtpSink mails() {
    return mails;
  }

  TraceSink traces() {
    return traces;
  }
}
