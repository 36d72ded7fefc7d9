package io.wattledger.launcher.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.postgres.LocalServer;
import io.wattledger.launcher.postgres.PostgresAddress;
import io.wattledger.launcher.postgres.PostgresAddress.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A real server of somebody else, from empty to complete. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalPostgresTest {

  private static final Login ADMINISTRATOR = new Login("dba", "dba-password");

  @TempDir static Path folder;
  private static LocalServer theirs;
  private static Secrets ours;

  @BeforeAll
  static void start() throws IOException, SQLException {
    theirs = new LocalServer(home("theirs")).start();
    // An administrator as hosted servers have it: may make roles and databases, is no superuser.
    theirs.run("postgres", "CREATE ROLE dba LOGIN CREATEROLE CREATEDB PASSWORD 'dba-password'");
    ours = new Secrets(home("ours").secrets(), Map.of("fleet_app", "a given password"));
  }

  @AfterAll
  static void stop() {
    theirs.close();
  }

  @Test
  @Order(1)
  void emptyServerIsToldWithWhatAnAdministratorDoes() {
    assertThatThrownBy(() -> require(server(Tls.DISABLE, Optional.empty())))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("the password of fleet_owner is wrong, or the role does not exist")
        .hasMessageContaining("deploy/postgresql/service.sql");
  }

  @Test
  @Order(2)
  void administratorWhoIsNoSuperuserMakesEverythingAndAgain() throws SQLException {
    require(server(Tls.DISABLE, Optional.of(ADMINISTRATOR)));
    require(server(Tls.DISABLE, Optional.of(ADMINISTRATOR)));

    assertThat(theirs.text("postgres", "SELECT count(*) FROM pg_database WHERE datname = 'fleet'"))
        .isEqualTo("1");
    assertThat(
            theirs.text(
                "postgres",
                "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'fleet\\_%'"
                    + " AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls)"))
        .isEqualTo("0");
    assertThat(
            theirs.text(
                "fleet", "SELECT has_schema_privilege('fleet_app', 'public', 'CREATE')::text"))
        .isEqualTo("false");
    // The given password is used and not stored; the others are made here.
    theirs.run("postgres", "SELECT 1");
    assertThatCode(
            () ->
                PostgresAddress.own(theirs.port())
                    .connect("fleet", "fleet_app", "a given password")
                    .close())
        .doesNotThrowAnyException();
  }

  @Test
  @Order(3)
  void whatIsThereIsUsedWithoutAnAdministrator() {
    assertThatCode(() -> require(server(Tls.DISABLE, Optional.empty()))).doesNotThrowAnyException();
  }

  @Test
  @Order(4)
  void passwordsNeverReachTheServersLog() throws IOException {
    String log = Files.readString(folder.resolve("theirs/logs/postgresql.log"));
    assertThat(log).doesNotContain("a given password").doesNotContain(ours.get("fleet_owner"));
  }

  @Test
  @Order(5)
  void keycloaksDatabaseOfAnotherHomeIsNotTakenOver() throws SQLException {
    theirs.run("keycloak", "CREATE TABLE realm (id int); GRANT SELECT ON realm TO keycloak");
    assertThatThrownBy(() -> server(Tls.DISABLE, Optional.empty()).require(ours, true, false))
        .hasMessageContaining("is in use already, and this home did not set it up");
    assertThatCode(() -> server(Tls.DISABLE, Optional.empty()).require(ours, true, true))
        .doesNotThrowAnyException();
    theirs.run("keycloak", "DROP TABLE realm");
  }

  @Test
  @Order(6)
  void wrongPasswordOfTheAdministratorIsNamed() {
    assertThatThrownBy(
            () -> require(server(Tls.DISABLE, Optional.of(new Login("dba", "wrong-password")))))
        .hasMessageContaining("the password of dba is wrong")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  @Order(7)
  void serverWithoutTlsIsRefusedWhenTlsIsWanted() {
    assertThatThrownBy(() -> require(server(Tls.VERIFY_FULL, Optional.empty())))
        .hasMessageContaining("TLS failed with WATTLEDGER_POSTGRESQL_TLS=verify-full")
        .hasMessageContaining("does not support SSL");
  }

  @Test
  @Order(8)
  void absentServerIsNamedOnce() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      closed = socket.getLocalPort();
    }
    ExternalPostgres nowhere =
        new ExternalPostgres(
            new PostgresAddress("127.0.0.1", closed, Tls.DISABLE, ""), Optional.empty());
    assertThatThrownBy(() -> require(nowhere))
        .hasMessageContaining("PostgreSQL on 127.0.0.1:%d cannot be reached".formatted(closed))
        .message()
        .containsOnlyOnce("cannot be reached");
  }

  @Test
  @Order(9)
  void missingDatabaseIsNamed() throws SQLException {
    theirs.run("postgres", "DROP DATABASE ai_hosting WITH (FORCE)");
    assertThatThrownBy(() -> require(server(Tls.DISABLE, Optional.empty())))
        .hasMessageContaining("has no database ai_hosting");
  }

  private static ExternalPostgres server(Tls tls, Optional<Login> administrator) {
    return new ExternalPostgres(
        new PostgresAddress("127.0.0.1", theirs.port(), tls, ""), administrator);
  }

  private static void require(ExternalPostgres server) {
    server.require(ours, true, false);
  }

  private static Home home(String name) throws IOException {
    return Home.of(Files.createDirectories(folder.resolve(name)).toString(), folder);
  }
}
