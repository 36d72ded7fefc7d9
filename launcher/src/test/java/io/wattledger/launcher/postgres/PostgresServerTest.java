package io.wattledger.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir static Path all;

  private Home home;
  private Secrets secrets;
  private int port;
  private PostgresServer server;
  private Child child;

  @BeforeEach
  void describe() throws IOException {
    home = Home.of(Files.createTempDirectory(all, "home").toString(), all);
    secrets = new Secrets(home.secrets());
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    String version = Versions.current().postgresql();
    Path jar = Path.of(System.getProperty("wattledger.runtime"), "postgresql-" + version + ".jar");
    Account account = Account.choose();
    server = new PostgresServer(home, version, jar, port, secrets, account);
    unpackOnceForAllTests(version, jar, account.folder(home.folder()));
  }

  @AfterEach
  void stop() {
    if (child != null) {
      child.requestStop();
      child.awaitStop(Duration.ofSeconds(10));
    }
  }

  @Test
  void keepsWhatWasCommittedOverAStop() throws SQLException {
    // Given
    server.prepare();
    start();
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
    }

    // When it is stopped and started again by a launcher that knows only the home
    child.requestStop();
    assertThat(child.awaitStop(Duration.ofSeconds(10))).isTrue();
    server.prepare();
    start();

    // Then
    assertThat(text("postgres", "SELECT answer FROM kept")).isEqualTo("42");
    assertThat(text("postgres", "SHOW data_checksums")).isEqualTo("on");
    assertThat(text("postgres", "SHOW server_version")).startsWith("18.");
  }

  @Test
  void initialisationThatWasCutShortIsDoneAgain() throws IOException, SQLException {
    // Given a data folder as a killed initdb leaves it
    Path data = server.data();
    Files.createDirectories(data.resolve("base/1"));
    Files.writeString(data.resolve("PG_VERSION"), "18\n");
    Files.writeString(data.resolve("base/1/1234"), "half");

    // When
    server.prepare();
    start();

    // Then
    assertThat(data.resolve("base/1/1234")).doesNotExist();
    assertThat(text("postgres", "SELECT 1")).isEqualTo("1");
  }

  @Test
  void lockFileOfAGoneServerDoesNotKeepTheNewOneOut() throws IOException, SQLException {
    // Given the lock of a server whose pid now belongs to somebody else
    server.prepare();
    Files.writeString(
        server.data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

    // When
    server.prepare();
    start();

    // Then
    assertThat(text("postgres", "SELECT 1")).isEqualTo("1");
  }

  @Test
  void lostPasswordsAreNamedInsteadOfReplaced() throws IOException {
    server.prepare();
    Files.delete(home.secrets());

    assertThatThrownBy(server::prepare)
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("The passwords of the databases in " + server.data() + " are lost")
        .hasMessageContaining(home.secrets() + " is gone");
  }

  @Test
  void databasesOfAnotherMajorVersionAreNotTouched() throws IOException {
    server.prepare();
    Files.writeString(server.data().resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(server::prepare)
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("are of PostgreSQL 17, this suite brings 18");
  }

  @Test
  void appRoleWorksOnRowsButNotOnTheSchema() throws SQLException {
    // Given
    server.prepare();
    start();
    Databases databases = new Databases(server, secrets);
    databases.ensure(true);
    databases.ensure(false);

    // When the owner migrates
    try (Connection owner = as(Databases.owner(Service.FLEET))) {
      execute(owner, "CREATE TABLE site (id bigserial PRIMARY KEY, code text NOT NULL)");
    }

    // Then the service can use the table and do nothing else
    try (Connection app = as(Databases.app(Service.FLEET))) {
      execute(app, "INSERT INTO site (code) VALUES ('pecos')");
      execute(app, "UPDATE site SET code = 'cascade'");
      execute(app, "CREATE TEMPORARY TABLE staging (code text)");
      assertThatThrownBy(() -> execute(app, "CREATE TABLE other (id int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> execute(app, "DROP TABLE site"))
          .hasMessageContaining("must be owner of table site");
      assertThatThrownBy(() -> execute(app, "ALTER TABLE site ADD COLUMN x int"))
          .hasMessageContaining("must be owner of table site");
    }
  }

  @Test
  void serviceCannotEnterTheDatabaseOfAnother() {
    server.prepare();
    start();
    new Databases(server, secrets).ensure(true);

    assertThatThrownBy(() -> as(Databases.app(Service.FLEET), "cost_model"))
        .hasMessageContaining("permission denied for database \"cost_model\"");
  }

  private static void unpackOnceForAllTests(String version, Path jar, Path server)
      throws IOException {
    Unpacking.postgresql(jar, all.resolve(version));
    Files.createDirectories(server);
    Files.createSymbolicLink(server.resolve("binaries-" + version), all.resolve(version));
  }

  private void start() {
    child = new Child(server.process(), new RunFolder(home.run()));
    child.start();
    Instant deadline = Instant.now().plusSeconds(60);
    while (!child.ready()) {
      assertThat(child.alive()).as("PostgreSQL runs").isTrue();
      assertThat(Instant.now()).as("PostgreSQL answers in time").isBefore(deadline);
    }
  }

  private String text(String database, String query) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection as(String role) throws SQLException {
    return as(role, "fleet");
  }

  private Connection as(String role, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), role, secrets.get(role));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
