package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.HomeContents;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.backup.Backup;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.postgres.PostgresServer;
import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Backs a home up: from the running suite, or, when it is stopped, from its PostgreSQL alone, which
 * is started for this.
 */
public final class BackupCommand {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final Path root;
  private final Home home;
  private final Outside outside;
  private final Console console;

  /** Backs up the suite of a home. */
  public BackupCommand(Path root, Home home, Outside outside, Console console) {
    this.root = root;
    this.home = home;
    this.outside = outside;
    this.console = console;
  }

  /**
   * Writes the archive.
   *
   * @param wanted where it goes; by default into the home's folder {@code backups}
   */
  public void run(Optional<Path> wanted) {
    SuiteState state = SuiteState.read(home);
    if (outside.postgres().isPresent() || state.usesOutsideDatabases()) {
      throw new LauncherException(OutsideAdvice.BACKUP);
    }
    Instant begin = Instant.now();
    Backup.Result result = write(state, wanted.orElseGet(this::usual));
    console.done("Backup", Duration.between(begin, Instant.now()));
    console.line(
        "  %s  (%s MB; %,d files, %s MB)"
            .formatted(
                result.file(),
                megabytes(result.bytes()),
                result.files(),
                megabytes(result.dataBytes())));
    console.note(
        "It holds every password of this home. Keep it where only you can read it, on another machine.");
  }

  private Backup.Result write(SuiteState state, Path file) {
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      return new Backup(home, new Blueprint(root, home, state.ports(), outside).postgres())
          .write(file);
    }
    return lock.get().hold(() -> writeStopped(file));
  }

  private Backup.Result writeStopped(Path file) {
    SuiteState state = SuiteState.read(home);
    Blueprint blueprint = new Blueprint(root, home, state.ports(), outside);
    PostgresServer server = blueprint.postgres();
    if (!server.initialised()) {
      throw new LauncherException(
          "There is nothing to back up in %s; it was never started.".formatted(home.folder()));
    }
    blueprint.orphans().stop();
    server.prepare();
    Child child = new Child(server.process(), new RunFolder(home.run()));
    child.start();
    try {
      awaitReady(child);
      return new Backup(home, server).write(file);
    } finally {
      child.requestStop();
      child.awaitStop(STOP_LIMIT);
    }
  }

  private static void awaitReady(Child child) {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!child.ready()) {
      if (!child.alive() || Instant.now().isAfter(limit)) {
        throw new LauncherException(
            "PostgreSQL did not start for the backup; its log is %s."
                .formatted(child.spec().log()));
      }
      Suite.pause();
    }
  }

  private Path usual() {
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(ZonedDateTime.now(ZoneOffset.UTC));
    Path folder = new HomeContents(home).backups();
    try {
      Files.createDirectories(folder);
      Home.ownerOnly(folder);
    } catch (IOException e) {
      throw new LauncherException("Cannot make " + folder + ": " + e.getMessage(), e);
    }
    return folder.resolve("wattledger-" + time + ".zip");
  }

  private static String megabytes(long bytes) {
    return "%,.1f".formatted(bytes / 1e6);
  }
}
