package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.HomeContents;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes the data of a home, so that the next start begins with nothing. Only what this program
 * made, and only inside the home; links are removed, never followed. Unpacked programs and backups
 * stay.
 */
public final class ResetCommand {

  private final Path root;
  private final Home home;
  private final Console console;
  private final Question question;

  /** Resets a home. */
  public ResetCommand(Path root, Home home, Console console, Question question) {
    this.root = root;
    this.home = home;
    this.console = console;
    this.question = question;
  }

  /**
   * Removes the data.
   *
   * @param agreed whether the person said yes already
   */
  public void run(boolean agreed) {
    SuiteState state = SuiteState.read(home);
    Blueprint blueprint = new Blueprint(root, home, state.ports(), Outside.NOTHING);
    boolean running = HomeLock.holder(home).isPresent();
    if (running && agreed) {
      throw new LauncherException(
          "Wattledger runs in %s. Stop it first: ./run stop".formatted(home.folder()));
    }
    if (!agreed) {
      question.require(
          "%sEverything entered into the suite in %s will be removed: every database, login and log."
              .formatted(running ? "Wattledger runs and will be stopped. " : "", home.folder()),
          home.folder().getFileName().toString(),
          "--yes");
    }
    if (running) {
      new StopCommand(blueprint, console).run();
    }
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      throw new LauncherException("Wattledger runs in " + home.folder() + ".");
    }
    lock.get()
        .hold(
            () -> {
              blueprint.orphans().stop();
              return remove(blueprint.postgres());
            })
        .forEach(console::line);
    if (state.usesOutsideDatabases()) {
      console.note("The databases on the external PostgreSQL stay; an administrator drops them.");
    }
  }

  /** Removes, and tells line by line what was removed and what was not. */
  private List<String> remove(PostgresServer postgres) {
    HomeContents contents = new HomeContents(home);
    List<Path> removed = new ArrayList<>(postgres.removeData());
    // The passwords go after the databases that they open, so that a cut leaves no locked data.
    for (Path file : contents.kept()) {
      Unpacking.delete(file);
      removed.add(file);
    }
    for (Path keycloak : contents.keycloaks()) {
      // The realm to import holds a secret; the program around it stays.
      Unpacking.delete(keycloak.resolve("data/import"));
    }
    for (Path folder : contents.renewed()) {
      empty(folder);
      removed.add(folder);
    }
    List<String> lines = new ArrayList<>();
    removed.forEach(path -> lines.add("  removed  " + path));
    contents.foreign().forEach(path -> lines.add("  kept     " + path + " (not of Wattledger)"));
    if (Files.exists(contents.backups())) {
      lines.add("  kept     " + contents.backups());
    }
    return lines;
  }

  /** The folder itself stays: the lock that this program holds is in one of them. */
  private static void empty(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      Unpacking.delete(folder);
      return;
    }
    try (var entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith("launcher.lock")) {
          Unpacking.delete(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
