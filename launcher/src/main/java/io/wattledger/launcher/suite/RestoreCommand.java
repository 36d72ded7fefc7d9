package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.backup.Restore;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.postgres.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings a backup into a home that does not run. */
public final class RestoreCommand {

  private final Path root;
  private final Home home;
  private final Outside outside;
  private final Console console;
  private final Question question;

  /** Restores into a home. */
  public RestoreCommand(Path root, Home home, Outside outside, Console console, Question question) {
    this.root = root;
    this.home = home;
    this.outside = outside;
    this.console = console;
    this.question = question;
  }

  /**
   * Restores.
   *
   * @param archive what {@code ./run backup} wrote
   * @param replace whether a home with data may be replaced without asking
   */
  public void run(Path archive, boolean replace) {
    SuiteState state = SuiteState.read(home);
    if (outside.postgres().isPresent() || state.usesOutsideDatabases()) {
      throw new LauncherException(OutsideAdvice.RESTORE);
    }
    if (!Files.isRegularFile(archive)) {
      throw new LauncherException("There is no backup at " + archive + ".");
    }
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      throw new LauncherException(
          "Wattledger runs in %s. Stop it first: ./run stop".formatted(home.folder()));
    }
    report(
        lock.get()
            .hold(
                () -> {
                  requireQuiet(state);
                  return restore(archive, replace);
                }));
  }

  private void requireQuiet(SuiteState state) {
    if (!new Blueprint(root, home, state.ports(), outside).orphans().find().isEmpty()) {
      throw new LauncherException(
          "Processes of an earlier start still run in %s. Stop them first: ./run stop"
              .formatted(home.folder()));
    }
  }

  private Restore.Result restore(Path archive, boolean replace) {
    Restore restore = new Restore(root, home, Account.choose());
    if (restore.wouldReplace() && !replace) {
      question.require(
          "%s has data. They will be put aside, and those of %s take their place."
              .formatted(home.folder(), archive),
          "yes",
          "--replace");
    }
    Instant begin = Instant.now();
    Restore.Result result = restore.from(archive);
    console.done("Restored", Duration.between(begin, Instant.now()));
    return result;
  }

  private void report(Restore.Result result) {
    console.line(
        "  %s as of %s, written by Wattledger %s"
            .formatted(home.folder(), result.createdAt(), result.suite()));
    result
        .aside()
        .ifPresent(
            aside ->
                console.note(
                    "The home as it was is kept in %s; delete it when all is well."
                        .formatted(aside)));
    console.line("  Start it with ./run, and check then:");
    console.line("    ./run status succeeds, and a login works with its password of that day");
    console.line("    the newest month you expect is there with its figures");
    console.line("    the audit chains still hold these entries:");
    result
        .auditHeads()
        .forEach((service, head) -> console.line("      %-18s %s".formatted(service, head)));
  }
}
