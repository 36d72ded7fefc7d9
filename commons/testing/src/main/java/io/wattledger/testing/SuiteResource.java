package io.wattledger.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a service needs around it in a test: its database and the token issuer, wired through the
 * same settings as in production. Use it as {@code @WithTestResource(SuiteResource.class)}.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("WATTLEDGER_KEYCLOAK_URL", LocalIssuer.shared().url());
    Properties service = applicationProperties();
    String databaseName = service.getProperty("wattledger.database");
    if (databaseName != null) {
      LocalDatabase database = LocalDatabase.named(databaseName);
      settings.put("WATTLEDGER_DATABASE_URL", database.jdbcUrl());
      settings.put("WATTLEDGER_DATABASE_OWNER", database.owner());
      settings.put("WATTLEDGER_DATABASE_OWNER_PASSWORD", database.password());
      settings.put("WATTLEDGER_DATABASE_APP", database.app());
      settings.put("WATTLEDGER_DATABASE_APP_PASSWORD", database.password());
      if (service.containsKey("quarkus.datasource.staff.username")) {
        settings.put("WATTLEDGER_DATABASE_STAFF", database.staff());
        settings.put("WATTLEDGER_DATABASE_STAFF_PASSWORD", database.password());
      }
    }
    return settings;
  }

  @Override
  public void stop() {
    // The server and the issuer serve every test of this JVM and end with it.
  }

  private static Properties applicationProperties() {
    Properties properties = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("application.properties")) {
      if (in == null) {
        throw new IllegalStateException("the service under test has no application.properties");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
