package io.wattledger.testing.fault;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.LocalIssuer;
import java.util.HashMap;
import java.util.Map;

/** The sample service with a database of its own behind a link that can break. */
public class FaultyDatabase implements QuarkusTestResourceLifecycleManager {

  /** Connections of the service, few enough to run out of. */
  static final int POOL = 4;

  private DisposablePostgres server;
  private FaultProxy link;

  @Override
  public Map<String, String> start() {
    server = DisposablePostgres.fresh();
    link = FaultProxy.to(server.port());
    LocalDatabase database = LocalDatabase.on(server.port(), "sample");
    Map<String, String> settings = new HashMap<>();
    settings.put("WATTLEDGER_KEYCLOAK_URL", LocalIssuer.shared().url());
    settings.put(
        "WATTLEDGER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + link.port() + "/sample");
    settings.put("WATTLEDGER_DATABASE_OWNER", database.owner());
    settings.put("WATTLEDGER_DATABASE_OWNER_PASSWORD", database.password());
    settings.put("WATTLEDGER_DATABASE_APP", database.app());
    settings.put("WATTLEDGER_DATABASE_APP_PASSWORD", database.password());
    settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(POOL));
    settings.put("quarkus.transaction-manager.default-transaction-timeout", "12S");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(DisposablePostgres.class));
    injector.injectIntoFields(link, new TestInjector.MatchesType(FaultProxy.class));
  }

  @Override
  public void stop() {
    link.close();
    server.close();
  }
}
