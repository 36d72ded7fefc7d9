package io.wattledger.launcher.backup;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.HomeContents;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.backup.Manifest.AuditHead;
import io.wattledger.launcher.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the archive of a home whose PostgreSQL runs. */
public final class Backup {

  /** Members that are files of the home. */
  static final String HOME = "home/";

  private final Home home;
  private final PostgresServer server;

  /** A backup of one home. */
  public Backup(Home home, PostgresServer server) {
    this.home = home;
    this.server = server;
  }

  /**
   * What came out.
   *
   * @param file the archive
   * @param bytes its size
   * @param files how many files it holds
   * @param dataBytes their size
   */
  public record Result(Path file, long bytes, int files, long dataBytes) {}

  /**
   * Writes the archive. It has its name only once it is complete and on the disk; it is readable by
   * its owner only, because the passwords are in it.
   *
   * @throws LauncherException when it cannot be written, or the file exists
   */
  public Result write(Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished);
      Home.ownerOnly(unfinished);
      Manifest manifest = fill(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return new Result(file, Files.size(file), manifest.files().size(), manifest.bytes());
    } catch (FileAlreadyExistsException e) {
      throw new LauncherException(
          "%s exists already; a backup never replaces one.".formatted(file), e);
    } catch (IOException | SQLException e) {
      throw new LauncherException("The backup %s failed: %s".formatted(file, e.getMessage()), e);
    } finally {
      removeQuietly(unfinished);
    }
  }

  private Manifest fill(Path file) throws IOException, SQLException {
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      Map<String, List<String>> migrations = new TreeMap<>();
      Map<String, AuditHead> heads = new TreeMap<>();
      for (Service service : Service.values()) {
        read(service, migrations, heads);
      }
      try (Connection connection = server.connect(PostgresServer.SUPERUSER)) {
        new OnlineCopy(connection, server.data(), archive).run();
      }
      for (Path kept : new HomeContents(home).kept()) {
        archive.add(HOME + kept.getFileName(), kept);
      }
      Versions versions = Versions.current();
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              versions.wattledger(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              versions.postgresql(),
              versions.keycloak(),
              migrations,
              heads,
              archive.files());
      archive.finish(manifest);
      return manifest;
    }
  }

  /** Read before the copy, so that what is written down is in the copy for certain. */
  private void read(
      Service service, Map<String, List<String>> migrations, Map<String, AuditHead> heads)
      throws SQLException {
    try (Connection connection = server.connect(service.database());
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "flyway_schema_history")) {
        return;
      }
      List<String> applied = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT version FROM flyway_schema_history"
                  + " WHERE success AND version IS NOT NULL ORDER BY installed_rank")) {
        while (rows.next()) {
          applied.add(rows.getString(1));
        }
      }
      migrations.put(service.id(), applied);
      if (exists(statement, "audit_seal")) {
        heads.put(service.id(), head(statement));
      }
    }
  }

  private static AuditHead head(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1")) {
      return row.next() ? new AuditHead(row.getLong(1), row.getString(2)) : new AuditHead(0, "");
    }
  }

  private static boolean exists(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT to_regclass('public.%s') IS NOT NULL".formatted(table))) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static void removeQuietly(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // Nothing depends on it, and the failure that matters is already on its way.
    }
  }
}
