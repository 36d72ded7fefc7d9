package io.wattledger.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.mail.SmtpSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything around the gateway: identity provider, one healthy service and services that fail. */
public class GatewayResource implements QuarkusTestResourceLifecycleManager {

  private final KeycloakStandIn keycloak = new KeycloakStandIn();
  private final ServiceStandIn service = new ServiceStandIn();
  private final FiguresStandIn figures = new FiguresStandIn();
  private SmtpSink mails;

  @Override
  public Map<String, String> start() {
    try {
      keycloak.start();
      service.start();
      figures.start();
      mails = new SmtpSink();
      Map<String, String> settings = new HashMap<>();
      settings.put("WATTLEDGER_KEYCLOAK_URL", keycloak.url());
      settings.put("WATTLEDGER_GATEWAY_CLIENT_SECRET", LocalSecrets.CLIENT);
      settings.put("WATTLEDGER_COMPANY_NAME", "Bluestem Power & Compute");
      settings.put("WATTLEDGER_SESSION_SECRET", LocalSecrets.SESSION);
      settings.put("WATTLEDGER_PEOPLE_CLIENT_SECRET", LocalSecrets.PEOPLE);
      settings.put("WATTLEDGER_SCHEDULER_CLIENT_SECRET", LocalSecrets.SCHEDULER);
      settings.put("wattledger.gateway.people.answer-timeout", "1500ms");
      LocalDatabase database = LocalDatabase.named("gateway");
      settings.put("WATTLEDGER_DATABASE_URL", database.jdbcUrl());
      settings.put("WATTLEDGER_DATABASE_OWNER", database.owner());
      settings.put("WATTLEDGER_DATABASE_OWNER_PASSWORD", database.password());
      settings.put("WATTLEDGER_DATABASE_APP", database.app());
      settings.put("WATTLEDGER_DATABASE_APP_PASSWORD", database.password());
      settings.put("WATTLEDGER_FLEET_URL", service.url());
      settings.put("WATTLEDGER_AI_HOSTING_URL", service.url());
      settings.put("WATTLEDGER_ENERGY_CONTRACTS_URL", service.url());
      settings.put("WATTLEDGER_COST_MODEL_URL", "http://127.0.0.1:" + closedPort());
      for (String name : List.of("fleet", "ai-hosting", "energy-contracts")) {
        settings.put("wattledger.gateway.services." + name + ".management-url", service.url());
      }
      for (String name : List.of("cost-model", "energy-contracts", "fleet")) {
        settings.put("quarkus.rest-client." + name + ".url", figures.url());
      }
      settings.put("WATTLEDGER_SMTP_HOST", "127.0.0.1");
      settings.put("WATTLEDGER_SMTP_PORT", String.valueOf(mails.port()));
      settings.put("WATTLEDGER_SMTP_TLS", "none");
      settings.put("WATTLEDGER_SMTP_FROM", "wattledger@example.com");
      settings.put("wattledger.mail.look-every", "off");
      settings.put("wattledger.mail.send-timeout", "3S");
      settings.put("wattledger.gateway.response-timeout", "1500ms");
      settings.put("wattledger.gateway.pool-wait-timeout", "1S");
      settings.put("wattledger.gateway.pool-size", "4");
      settings.put("wattledger.gateway.pool-queue-size", "4");
      settings.put("wattledger.gateway.import-body-limit-bytes", "33554432");
      settings.put("wattledger.gateway.limits.events-per-second", "1");
      settings.put("wattledger.gateway.limits.events-burst", "20");
      settings.put("wattledger.gateway.limits.heavy-side-by-side", "2");
      settings.put("wattledger.connections.per-address", "100");
      settings.put("wattledger.connections.head-time", "2S");
      settings.put("wattledger.connections.patience", "2S");
      settings.put("wattledger.connections.idle-time", "4S");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(keycloak, new TestInjector.MatchesType(KeycloakStandIn.class));
    injector.injectIntoFields(service, new TestInjector.MatchesType(ServiceStandIn.class));
    injector.injectIntoFields(figures, new TestInjector.MatchesType(FiguresStandIn.class));
    injector.injectIntoFields(mails, new TestInjector.MatchesType(SmtpSink.class));
  }

  @Override
  public void stop() {
    keycloak.stop();
    service.stop();
    figures.stop();
    mails.close();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
