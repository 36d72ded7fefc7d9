package io.wattledger.launcher.backup;

import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the files of a running PostgreSQL so that they are one consistent state: the server's
 * low-level backup API, with the log of everything that happened meanwhile in the same archive.
 *
 * <p>Source: PostgreSQL 18 documentation, "Making a Base Backup Using the Low Level API" and the
 * list of what a base backup leaves out ("Backing Up The Data Directory").
 */
final class OnlineCopy {

  /** Where the databases are in the archive. */
  static final String DATA = "data/";

  private static final String CONTROL_FILE = "global/pg_control";
  private static final String LOG_FOLDER = "pg_wal";
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** Folders whose contents mean nothing to another server process. */
  private static final Set<String> EMPTIED =
      Set.of(
          LOG_FOLDER,
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "backup_label",
          "backup_label.old",
          "tablespace_map",
          "tablespace_map.old",
          "current_logfiles",
          "pg_internal.init");

  private static final String TEMPORARY = "pgsql_tmp.*|t\\d+_\\d+.*|postgresql\\.auto\\.conf\\.tmp";

  private final Connection connection;
  private final Path data;
  private final ArchiveWriter archive;

  /**
   * A copy of one server.
   *
   * @param connection as superuser, kept open until the end
   * @param data the server's data folder
   * @param archive where the files go
   */
  OnlineCopy(Connection connection, Path data, ArchiveWriter archive) {
    this.connection = connection;
    this.data = data;
    this.archive = archive;
  }

  /** What the server says at the end of a backup. */
  private record End(String lastLogFile, String label, String tablespaces) {}

  void run() throws SQLException, IOException {
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
    // The slot keeps the log files that the copy needs; it goes with the connection.
    ask("SELECT pg_create_physical_replication_slot('wattledger_backup', true, true)::text");
    String firstLogFile = ask("SELECT pg_walfile_name(pg_backup_start('wattledger', true))");
    copyFiles();
    End end = stop();
    if (!end.tablespaces().isBlank()) {
      throw new LauncherException(
          "The databases use tablespaces outside their folder, which ./run backup does not know.");
    }
    archive.add(DATA + "backup_label", end.label());
    copyLog(firstLogFile, end.lastLogFile());
  }

  private void copyFiles() throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(data)) {
              archive.folder(DATA + name(folder));
            }
            boolean skipped =
                EMPTIED.contains(name(folder))
                    || folder.getFileName().toString().matches(TEMPORARY);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String simple = file.getFileName().toString();
            boolean skipped =
                LEFT_OUT.contains(simple)
                    || simple.matches(TEMPORARY)
                    || name(file).equals(CONTROL_FILE);
            if (!skipped && attributes.isRegularFile()) {
              copy(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    // Last, so that it never claims more than the other files hold.
    archive.add(DATA + CONTROL_FILE, data.resolve(CONTROL_FILE));
  }

  /** A table that was dropped meanwhile takes its file along; the log says so. */
  private void copy(Path file) throws IOException {
    try {
      archive.add(DATA + name(file), file);
    } catch (NoSuchFileException gone) {
      // Not in the archive, as it is not in the databases any more.
    }
  }

  private End stop() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_backup_stop(false)")) {
      row.next();
      String tablespaces = row.getString(3);
      return new End(row.getString(1), row.getString(2), tablespaces == null ? "" : tablespaces);
    }
  }

  private void copyLog(String first, String last) throws IOException {
    List<Path> files;
    try (Stream<Path> log = Files.list(data.resolve(LOG_FOLDER))) {
      files =
          log.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}"))
              .filter(file -> file.getFileName().toString().compareTo(first) >= 0)
              .filter(file -> file.getFileName().toString().compareTo(last) <= 0)
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (files.isEmpty()
        || !files.get(0).endsWith(first)
        || !files.get(files.size() - 1).endsWith(last)) {
      throw new IOException("the log files %s to %s are not all there".formatted(first, last));
    }
    for (Path file : files) {
      archive.add(DATA + name(file), file);
    }
  }

  private String ask(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private String name(Path file) {
    return data.relativize(file).toString();
  }
}
