package io.wattledger.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wattledger.testing.LocalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The gateway's surroundings while the identity provider has not started yet. */
public class AwayKeycloakResource implements QuarkusTestResourceLifecycleManager {

  private final KeycloakStandIn keycloak = new KeycloakStandIn();

  @Override
  public Map<String, String> start() {
    try (ServerSocket socket = new ServerSocket(0)) {
      keycloak.willListenAt(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LocalDatabase database = LocalDatabase.named("gateway");
    Map<String, String> settings = new HashMap<>();
    settings.put("WATTLEDGER_KEYCLOAK_URL", keycloak.url());
    settings.put("WATTLEDGER_DATABASE_URL", database.jdbcUrl());
    settings.put("WATTLEDGER_DATABASE_OWNER", database.owner());
    settings.put("WATTLEDGER_DATABASE_OWNER_PASSWORD", database.password());
    settings.put("WATTLEDGER_DATABASE_APP", database.app());
    settings.put("WATTLEDGER_DATABASE_APP_PASSWORD", database.password());
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(keycloak, new TestInjector.MatchesType(KeycloakStandIn.class));
  }

  @Override
  public void stop() {
    keycloak.stop();
  }
}
