package io.wattledger.launcher.postgres;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.util.PasswordUtil;

/**
 * The databases and roles of a suite: for each service a database, an owner role that runs
 * migrations, and an app role that reads and writes rows but cannot change the schema; for a
 * service that keeps customers apart also a role for staff; for Keycloak a database with one role.
 * The statements are those of {@code deploy/postgresql}; they may be applied again and again.
 */
public final class Databases {

  /** Database and role of Keycloak. */
  public static final String KEYCLOAK = "keycloak";

  private final Server server;
  private final Secrets secrets;

  /** Opens connections to a server's databases as its administrator. */
  @FunctionalInterface
  public interface Server {

    /** A connection; the caller closes it. */
    Connection connect(String database) throws SQLException;
  }

  /** Databases of the running server of this home. */
  public Databases(PostgresServer server, Secrets secrets) {
    this(server::connect, secrets);
  }

  private Databases(Server server, Secrets secrets) {
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
    try {
      if (freshKeycloak) {
        dropKeycloak();
      }
      ensureKeycloak();
      ensureServices();
    } catch (SQLException e) {
      throw new LauncherException("Cannot set up the databases: " + e.getMessage(), e);
    }
  }

  /**
   * Creates what is missing on a server that others run.
   *
   * @param keycloak whether Keycloak's database is wanted, too
   */
  public static void make(Server server, Secrets secrets, boolean keycloak) throws SQLException {
    Databases databases = new Databases(server, secrets);
    if (keycloak) {
      databases.ensureKeycloak();
    }
    databases.ensureServices();
  }

  private void ensureKeycloak() throws SQLException {
    AdministratorScript.named("keycloak.sql")
        .run(server, Map.of("password", verifier(KEYCLOAK, secrets.get(KEYCLOAK))));
  }

  private void ensureServices() throws SQLException {
    AdministratorScript script = AdministratorScript.named("service.sql");
    for (Service service : Service.values()) {
      script.run(
          server,
          Map.of(
              "service",
              service.database(),
              "owner_password",
              verifier(owner(service), secrets.get(owner(service))),
              "app_password",
              verifier(app(service), secrets.get(app(service)))));
      if (service.keepsCustomersApart()) {
        String staff = staff(service);
        AdministratorScript.named("staff.sql")
            .run(
                server,
                Map.of(
                    "service",
                    service.database(),
                    "staff_password",
                    verifier(staff, secrets.get(staff))));
      }
    }
  }

  private void dropKeycloak() throws SQLException {
    try (Connection connection = server.connect(PostgresServer.SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + KEYCLOAK + " WITH (FORCE)");
    }
  }

  /** What PostgreSQL keeps of a password; the password itself never travels or reaches its log. */
  private static String verifier(String role, String password) throws SQLException {
    return PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
  }
}
