package io.wattledger.launcher.postgres;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The databases and roles of a suite: for each service a database, an owner role that runs
 * migrations, and an app role that reads and writes rows but cannot change the schema; for a
 * service that keeps customers apart also a role for staff; for Keycloak a database with one role.
 * May be applied again and again.
 */
public final class Databases {

  /** Database and role of Keycloak. */
  public static final String KEYCLOAK = "keycloak";

  private final PostgresServer server;
  private final Secrets secrets;

  /** Databases of a running server. */
  public Databases(PostgresServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** Role that owns a service's schema. */
  public static String owner(Service service) {
    return service.database() + "_owner";
  }

  /** Role that a service runs as. */
  public static String app(Service service) {
    return service.database() + "_app";
  }

  /** Role under which a service that keeps customers apart serves staff. */
  public static String staff(Service service) {
    return service.database() + "_staff";
  }

  /**
   * Creates what is missing.
   *
   * @param freshKeycloak throw Keycloak's database away first, because its setup never reached its
   *     end
   */
  public void ensure(boolean freshKeycloak) {
    try (Connection connection = server.connect(PostgresServer.SUPERUSER)) {
      role(connection, KEYCLOAK);
      if (freshKeycloak) {
        execute(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)", KEYCLOAK);
      }
      database(connection, KEYCLOAK, KEYCLOAK);
      for (Service service : Service.values()) {
        role(connection, owner(service));
        role(connection, app(service));
        limits(connection, app(service));
        database(connection, service.database(), owner(service));
        execute(
            connection,
            "GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s",
            service.database(),
            app(service));
        defaults(service);
        if (service.keepsCustomersApart()) {
          staffRole(connection, service);
        }
      }
    } catch (SQLException e) {
      throw new LauncherException("Cannot set up the databases: " + e.getMessage(), e);
    }
  }

  /** The service's own migrations say what the role may do. */
  private void staffRole(Connection connection, Service service) throws SQLException {
    role(connection, staff(service));
    limits(connection, staff(service));
    execute(connection, "GRANT CONNECT ON DATABASE %s TO %s", service.database(), staff(service));
  }

  private void role(Connection connection, String role) throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
      execute(
          connection, "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS", role);
    }
    // Generated from a safe alphabet, so quoting it is enough.
    execute(connection, "ALTER ROLE %s PASSWORD '%s'", role, secrets.get(role));
  }

  private static void limits(Connection connection, String role) throws SQLException {
    execute(connection, "ALTER ROLE %s SET statement_timeout = '60s'", role);
    execute(connection, "ALTER ROLE %s SET lock_timeout = '10s'", role);
    execute(connection, "ALTER ROLE %s SET idle_in_transaction_session_timeout = '60s'", role);
  }

  private static void database(Connection connection, String database, String owner)
      throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
      execute(connection, "CREATE DATABASE %s OWNER %s", database, owner);
    }
    execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC", database);
  }

  private void defaults(Service service) throws SQLException {
    try (Connection connection = server.connect(service.database())) {
      execute(connection, "GRANT USAGE ON SCHEMA public TO %s", app(service));
      execute(
          connection,
          "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public"
              + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s",
          owner(service),
          app(service));
      execute(
          connection,
          "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO %s",
          owner(service),
          app(service));
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Names and passwords come from this program alone, never from input. */
  private static void execute(Connection connection, String sql, Object... names)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(names));
    }
  }
}
