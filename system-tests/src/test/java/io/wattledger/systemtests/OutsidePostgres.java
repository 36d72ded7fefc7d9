package io.wattledger.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL of somebody else: a cluster of its own that no suite starts or knows the files of.
 */
final class OutsidePostgres {

  /** An administrator as hosted servers have it: makes roles and databases, is no superuser. */
  static final String ADMINISTRATOR = "dba";

  static final String ADMINISTRATOR_PASSWORD = "dba-password-of-this-test";

  private static final String OWNER_PASSWORD = "superuser-password-of-this-test";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=off",
          "log_line_prefix=%m [%p] %q%d %a ",
          "log_parameter_max_length=0",
          "log_parameter_max_length_on_error=0");

  private final Path programs;
  private final Path folder;
  private final int port;

  private OutsidePostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts a fresh one.
   *
   * @param programs the folder with initdb and postgres
   * @param folder where its files go; what an interrupted earlier run left there is removed
   */
  static OutsidePostgres start(Path programs, Path folder, int port) {
    OutsidePostgres server = new OutsidePostgres(programs, folder, port);
    try {
      server.removeOld();
      server.initialise();
      server.launch();
      server.run(
          "postgres",
          "create role %s login createrole createdb password '%s'"
              .formatted(ADMINISTRATOR, ADMINISTRATOR_PASSWORD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return server;
  }

  int port() {
    return port;
  }

  /** Its log. */
  Path log() {
    return folder.resolve("server.log");
  }

  /** The passwords that only its owners know. */
  static List<String> passwords() {
    return List.of(ADMINISTRATOR_PASSWORD, OWNER_PASSWORD);
  }

  /** Runs a statement as its owner. */
  void run(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?loginTimeout=2",
        "postgres",
        OWNER_PASSWORD);
  }

  private void removeOld() throws IOException {
    ProcessHandle.allProcesses()
        .filter(old -> old.info().commandLine().orElse("").contains(folder.toString()))
        .forEach(ProcessHandle::destroyForcibly);
    Suite.delete(folder);
    Files.createDirectories(folder);
  }

  private void initialise() throws IOException, InterruptedException {
    Path password = Files.writeString(folder.resolve("password"), OWNER_PASSWORD);
    Process setup =
        new ProcessBuilder(
                asNoRoot(
                    programs.resolve("initdb").toString(),
                    "-D",
                    folder.resolve("data").toString(),
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("initdb.log").toFile())
            .start();
    if (setup.waitFor() != 0) {
      throw new IllegalStateException("initdb failed; see " + folder.resolve("initdb.log"));
    }
    Files.delete(password);
  }

  private void launch() throws IOException {
    List<String> command =
        asNoRoot(
            programs.resolve("postgres").toString(),
            "-D",
            folder.resolve("data").toString(),
            "-p",
            Integer.toString(port));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    Instant limit = Instant.now().plusSeconds(60);
    while (!answers()) {
      if (!server.isAlive() || Instant.now().isAfter(limit)) {
        throw new IllegalStateException("PostgreSQL does not start; see " + log());
      }
      Suite.pause(Duration.ofMillis(100));
    }
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** PostgreSQL refuses to be root; in a user namespace root is nobody. */
  private static List<String> asNoRoot(String... command) {
    List<String> all = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      all.addAll(List.of("unshare", "-U"));
    }
    all.addAll(List.of(command));
    return all;
  }
}
