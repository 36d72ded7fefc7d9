package io.wattledger.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL for tests: one server per JVM on a free port, one database per service with the
 * same roles as in production. It ends with the JVM.
 */
public final class LocalDatabase {

  /** System property: {@code true} makes the server write through to the disk, for measurements. */
  public static final String DURABLE = "wattledger.testing.postgres-durable";

  private static final String PORT = "wattledger.testing.postgres-port";
  private static final String PASSWORD = "wattledger-test";
  private static final int CONNECTIONS = 200;

  private final int port;
  private final String name;

  private LocalDatabase(int port, String name) {
    this.port = port;
    this.name = name;
  }

  /**
   * The database of that name, made when it is not there yet.
   *
   * @param name database and stem of its roles, lower-case letters, digits and underscores
   */
  public static LocalDatabase named(String name) {
    return on(serverPort(), name);
  }

  /** The same on a server of the test's own, whose superuser needs no password. */
  public static LocalDatabase on(int serverPort, String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("no database name: " + name);
    }
    LocalDatabase database = new LocalDatabase(serverPort, name);
    database.create();
    return database;
  }

  /** The JDBC address. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** The role that owns the tables. */
  public String owner() {
    return name + "_owner";
  }

  /** The role under which the service runs. */
  public String app() {
    return name + "_app";
  }

  /** The role under which ai-hosting serves staff. */
  public String staff() {
    return name + "_staff";
  }

  /** The password of the roles. */
  public String password() {
    return PASSWORD;
  }

  /** A connection as the owner. */
  public Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), owner(), PASSWORD);
  }

  /** A connection as the service. */
  public Connection connectAsApp() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), app(), PASSWORD);
  }

  /** A connection as the service for staff. */
  public Connection connectAsStaff() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), staff(), PASSWORD);
  }

  /** A connection as the server's superuser, for what only an intruder would do. */
  public Connection connectAsSuperuser() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), "postgres", "postgres");
  }

  /** The server that the tests of this JVM share. */
  public static ProcessHandle serverProcess() {
    String server = "jdbc:postgresql://127.0.0.1:" + serverPort() + "/postgres";
    try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres");
        Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException("the server for tests does not tell its process", e);
    }
  }

  private static int serverPort() {
    synchronized (LocalDatabase.class.getName().intern()) {
      String known = System.getProperty(PORT);
      if (known != null) {
        return Integer.parseInt(known);
      }
      int port = startServer();
      System.setProperty(PORT, Integer.toString(port));
      return port;
    }
  }

  @SuppressWarnings("resource")
  private static int startServer() {
    String writeThrough = Boolean.getBoolean(DURABLE) ? "on" : "off";
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
              .setServerConfig("fsync", writeThrough)
              .setServerConfig("synchronous_commit", writeThrough)
              .setServerConfig("timezone", "UTC")
              .start();
      return server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL for tests did not start", e);
    }
  }

  private void create() {
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres")) {
      if (!exists(connection)) {
        run(connection, "create role " + owner() + " login password '" + PASSWORD + "'");
        run(connection, "create role " + app() + " login password '" + PASSWORD + "'");
        run(connection, "create role " + staff() + " login password '" + PASSWORD + "'");
        run(connection, "create database " + name + " owner " + owner());
        run(connection, "revoke all on database " + name + " from public");
        run(connection, "grant connect, temporary on database " + name + " to " + app());
        run(connection, "grant connect on database " + name + " to " + staff());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the test database " + name, e);
    }
  }

  private boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement ddl = connection.createStatement()) {
      ddl.execute(statement);
    }
  }
}
