package io.wattledger.launcher.outside;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.keycloak.KeycloakServer;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.PostgresAddress;
import io.wattledger.launcher.process.Orphans;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the environment says about servers that others run. Each of them is optional by itself.
 *
 * @param postgres an external PostgreSQL
 * @param keycloak an external Keycloak
 * @param mail a mail server
 * @param url the suite's address as browsers see it, when a proxy stands in front
 * @param secrets passwords that the environment gives, by the name that the home's secrets use
 */
public record Outside(
    Optional<ExternalPostgres> postgres,
    Optional<ExternalKeycloak> keycloak,
    Optional<MailServer> mail,
    Optional<URI> url,
    Map<String, String> secrets) {

  /** Nothing outside: the suite brings everything. */
  public static final Outside NOTHING =
      new Outside(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  private static final String PASSWORD = "WATTLEDGER_PASSWORD_";
  private static final int POSTGRES_PORT = 5432;

  /** Where plain text never leaves the machine. */
  private static final String LOOPBACK = "127(\\.[0-9]{1,3}){3}|localhost|::1";

  /**
   * Reads the environment.
   *
   * @throws LauncherException when a value makes no sense
   */
  public static Outside of(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    requireLogFormat(variables);
    return new Outside(
        postgres(variables),
        keycloak(variables),
        MailServer.of(variables),
        variables.address("WATTLEDGER_URL"),
        secrets(variables));
  }

  /** Names of the processes that the suite does not start, each with the server used instead. */
  public Map<String, String> instead() {
    Map<String, String> instead = new TreeMap<>();
    postgres.ifPresent(
        server -> instead.put(Orphans.POSTGRESQL, "PostgreSQL on " + server.address()));
    keycloak.ifPresent(server -> instead.put(KeycloakServer.NAME, "Keycloak at " + server.url()));
    return instead;
  }

  private static Optional<ExternalPostgres> postgres(Variables variables) {
    return variables
        .text("WATTLEDGER_POSTGRESQL_HOST")
        .map(
            host ->
                new ExternalPostgres(
                    new PostgresAddress(
                        host,
                        variables.port("WATTLEDGER_POSTGRESQL_PORT", POSTGRES_PORT),
                        variables.oneOf(
                            "WATTLEDGER_POSTGRESQL_TLS",
                            PostgresAddress.Tls.class,
                            host.matches(LOOPBACK)
                                ? PostgresAddress.Tls.DISABLE
                                : PostgresAddress.Tls.VERIFY_FULL),
                        variables.text("WATTLEDGER_POSTGRESQL_ROOT_CERTIFICATE", "")),
                    variables.login(
                        "WATTLEDGER_POSTGRESQL_ADMIN", "WATTLEDGER_POSTGRESQL_ADMIN_PASSWORD")));
  }

  private static Optional<ExternalKeycloak> keycloak(Variables variables) {
    return variables
        .address("WATTLEDGER_KEYCLOAK_URL")
        .map(
            url ->
                new ExternalKeycloak(
                    url,
                    variables.address("WATTLEDGER_KEYCLOAK_INTERNAL_URL").orElse(url),
                    variables.login(
                        "WATTLEDGER_KEYCLOAK_ADMIN", "WATTLEDGER_KEYCLOAK_ADMIN_PASSWORD")));
  }

  /** Every password that the home would make can be given instead. */
  private static Map<String, String> secrets(Variables variables) {
    Map<String, String> given = new TreeMap<>();
    variables
        .text("WATTLEDGER_GATEWAY_CLIENT_SECRET")
        .ifPresent(secret -> given.put(KeycloakServer.GATEWAY_SECRET, secret));
    variables
        .text("WATTLEDGER_PEOPLE_CLIENT_SECRET")
        .ifPresent(secret -> given.put(KeycloakServer.PEOPLE_SECRET, secret));
    variables
        .text("WATTLEDGER_SCHEDULER_CLIENT_SECRET")
        .ifPresent(secret -> given.put(KeycloakServer.SCHEDULER_SECRET, secret));
    variables
        .text("WATTLEDGER_SESSION_SECRET")
        .ifPresent(secret -> given.put(KeycloakServer.SESSION_SECRET, secret));
    for (Service service : Service.values()) {
      password(variables, Databases.owner(service), given);
      password(variables, Databases.app(service), given);
      if (service.keepsCustomersApart()) {
        password(variables, Databases.staff(service), given);
      }
    }
    password(variables, Databases.KEYCLOAK, given);
    return given;
  }

  private static void password(Variables variables, String role, Map<String, String> given) {
    variables
        .text(PASSWORD + role.toUpperCase(Locale.ROOT))
        .ifPresent(secret -> given.put(role, secret));
  }

  private static void requireLogFormat(Variables variables) {
    String format = variables.text("WATTLEDGER_LOG_FORMAT", "text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new LauncherException(
          "WATTLEDGER_LOG_FORMAT is '%s'; allowed are text and json.".formatted(format));
    }
  }
}
