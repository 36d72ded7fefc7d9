package io.wattledger.launcher.outside;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.PostgresAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL that others run. With an administrator's login the launcher makes databases and
 * roles; without one they have to be there.
 *
 * @param address where it is
 * @param administrator who may make databases and roles
 */
public record ExternalPostgres(PostgresAddress address, Optional<Login> administrator) {

  private static final int OLDEST = 180_000;
  private static final String MAINTENANCE = "postgres";

  /** Somebody who wants into a database. */
  private record Entrance(String database, String role) {}

  /**
   * Makes sure that everything the suite needs is there. Nothing is changed before the server has
   * been found good; what an administrator's login changes can be repeated.
   *
   * @param secrets the roles' passwords
   * @param keycloakHere whether Keycloak is the suite's own and needs its database
   * @param keycloakSetUp whether this home has set Keycloak's database up before
   * @throws LauncherException saying what is missing and what to do
   */
  public void require(Secrets secrets, boolean keycloakHere, boolean keycloakSetUp) {
    if (administrator.isPresent()) {
      makeDatabases(secrets, keycloakHere);
    }
    List<String> missing = new ArrayList<>();
    for (Entrance entrance : entrances(keycloakHere)) {
      try (Connection connection = open(entrance, secrets)) {
        requireVersion(connection);
      } catch (SQLException e) {
        missing.add(complaint(e, entrance.role(), entrance.database()));
        if (unreachable(e)) {
          break;
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new LauncherException(
          String.join(System.lineSeparator(), missing) + System.lineSeparator() + advice());
    }
    if (keycloakHere && !keycloakSetUp) {
      requireEmptyKeycloak(secrets);
    }
  }

  private void makeDatabases(Secrets secrets, boolean keycloakHere) {
    Login admin = administrator.orElseThrow();
    try (Connection connection = address.connect(MAINTENANCE, admin.user(), admin.password())) {
      requireVersion(connection);
    } catch (SQLException e) {
      throw new LauncherException(complaint(e, admin.user(), MAINTENANCE), e);
    }
    try {
      Databases.make(
          database -> address.connect(database, admin.user(), admin.password()),
          secrets,
          keycloakHere);
    } catch (SQLException e) {
      throw new LauncherException(
          "%s cannot make the databases on %s: %s%n%s"
              .formatted(admin.user(), address, e.getMessage(), advice()),
          e);
    }
  }

  private Connection open(Entrance entrance, Secrets secrets) throws SQLException {
    return address.connect(entrance.database(), entrance.role(), secrets.get(entrance.role()));
  }

  private static List<Entrance> entrances(boolean keycloakHere) {
    List<Entrance> entrances = new ArrayList<>();
    for (Service service : Service.values()) {
      entrances.add(new Entrance(service.database(), Databases.owner(service)));
      entrances.add(new Entrance(service.database(), Databases.app(service)));
      if (service.keepsCustomersApart()) {
        entrances.add(new Entrance(service.database(), Databases.staff(service)));
      }
    }
    if (keycloakHere) {
      entrances.add(new Entrance(Databases.KEYCLOAK, Databases.KEYCLOAK));
    }
    return entrances;
  }

  private void requireVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT current_setting('server_version_num')::int,"
                    + " current_setting('server_version')")) {
      row.next();
      if (row.getInt(1) < OLDEST) {
        throw new LauncherException(
            "PostgreSQL on %s is %s; Wattledger needs 18 or newer."
                .formatted(address, row.getString(2)));
      }
    }
  }

  /** A realm of another home has another secret for the gateway, and nobody could log in. */
  private void requireEmptyKeycloak(Secrets secrets) {
    try (Connection connection =
            open(new Entrance(Databases.KEYCLOAK, Databases.KEYCLOAK), secrets);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT to_regclass('realm') IS NULL")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new LauncherException(
            """
            The database %s on %s is in use already, and this home did not set it up.
            Bring secrets.properties and keycloak-realm.properties of the home that did, or let an administrator
            drop and make the database again when its first start was cut short."""
                .formatted(Databases.KEYCLOAK, address));
      }
    } catch (SQLException e) {
      throw new LauncherException(complaint(e, Databases.KEYCLOAK, Databases.KEYCLOAK), e);
    }
  }

  private String complaint(SQLException failure, String role, String database) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String told = failure.getMessage();
    if (told.contains("SSL") || told.contains("certificate") || tlsCause(failure)) {
      return "PostgreSQL on %s: TLS failed with WATTLEDGER_POSTGRESQL_TLS=%s: %s"
          .formatted(address, address.tls().mode(), told);
    }
    return switch (state) {
      case "28P01" ->
          "PostgreSQL on %s: the password of %s is wrong, or the role does not exist."
              .formatted(address, role);
      case "28000" -> "PostgreSQL on %s does not let %s in: %s".formatted(address, role, told);
      case "3D000" -> "PostgreSQL on %s has no database %s.".formatted(address, database);
      case "42501" ->
          "PostgreSQL on %s: %s may not enter the database %s.".formatted(address, role, database);
      default ->
          unreachable(failure)
              ? "PostgreSQL on %s cannot be reached: %s".formatted(address, told)
              : "PostgreSQL on %s: %s (%s)".formatted(address, told, state);
    };
  }

  private static boolean unreachable(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith("08");
  }

  private static boolean tlsCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof javax.net.ssl.SSLException) {
        return true;
      }
    }
    return false;
  }

  private String advice() {
    return administrator.isPresent()
        ? "The administrator needs the right to make roles and databases."
        : """
        Roles and databases are made by deploy/postgresql/service.sql and keycloak.sql; an administrator runs them
        once, or name one with WATTLEDGER_POSTGRESQL_ADMIN and _ADMIN_PASSWORD for one start. Passwords come from
        WATTLEDGER_PASSWORD_<ROLE>, else from secrets.properties in the home.""";
  }
}
