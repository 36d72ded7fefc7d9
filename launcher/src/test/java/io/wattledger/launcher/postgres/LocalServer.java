package io.wattledger.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** A real PostgreSQL in a home of a test; the programs are unpacked once for all of them. */
public final class LocalServer implements AutoCloseable {

  private static final String VERSION = Versions.current().postgresql();

  private final Home home;
  private final int port;
  private final PostgresServer server;
  private Child child;

  /** A server in that home, which may have data already. */
  public LocalServer(Home home) {
    this.home = home;
    this.port = freePort();
    this.server =
        new PostgresServer(
            home, VERSION, jar(), port, new Secrets(home.secrets()), Account.choose());
    linkBinaries(Account.choose().folder(home.folder()));
  }

  /** Starts it and waits until it answers. */
  public LocalServer start() {
    server.prepare();
    child = new Child(server.process(), new RunFolder(home.run()));
    child.start();
    Instant deadline = Instant.now().plusSeconds(60);
    while (!child.ready()) {
      assertThat(child.alive()).as("PostgreSQL runs").isTrue();
      assertThat(Instant.now()).as("PostgreSQL answers in time").isBefore(deadline);
    }
    return this;
  }

  /** The server. */
  public PostgresServer server() {
    return server;
  }

  /** Its port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The first column of the first row, asked as the superuser. */
  public String text(String database, String query) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  /** Runs a statement as the superuser. */
  public void run(String database, String sql) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    if (child != null) {
      child.requestStop();
      child.awaitStop(Duration.ofSeconds(10));
    }
  }

  private static Path jar() {
    return Path.of(System.getProperty("wattledger.runtime"), "postgresql-" + VERSION + ".jar");
  }

  private static void linkBinaries(Path folder) {
    Path all = Path.of(System.getProperty("wattledger.runtime")).resolveSibling("test-binaries");
    try {
      Unpacking.postgresql(jar(), all.resolve(VERSION));
      Files.createDirectories(folder);
      Files.createSymbolicLink(
          folder.resolve("binaries-" + VERSION), all.resolve(VERSION).toRealPath());
    } catch (java.nio.file.FileAlreadyExistsException present) {
      // A home that is started again has them.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
