package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.suite.SuiteState.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Loads the demo company into a suite that runs already, for example one that was started empty.
 */
public final class DemoCommand {

  private final Path root;
  private final Home home;
  private final DemoCompany demo;
  private final Outside outside;
  private final Console console;

  /** Loads into the running suite of a home. */
  public DemoCommand(Path root, Home home, DemoCompany demo, Outside outside, Console console) {
    this.root = root;
    this.home = home;
    this.demo = demo;
    this.outside = outside;
    this.console = console;
  }

  /**
   * Loads what is missing and returns when it is there.
   *
   * @throws LauncherException when no suite runs, or the load fails
   */
  public void run() {
    SuiteState state = SuiteState.read(home);
    if (HomeLock.holder(home).isEmpty() || state.phase() != Phase.READY) {
      throw new LauncherException(
          "No suite is ready in %s. Start ./run first, or look at ./run status."
              .formatted(home.folder()));
    }
    Blueprint blueprint = new Blueprint(root, home, state.ports(), outside);
    Instant begin = Instant.now();
    try {
      demo.load(
          blueprint.url(),
          blueprint.tokenEndpoint(),
          progress ->
              console.waiting("Demo company: " + progress, Duration.between(begin, Instant.now())));
    } catch (RuntimeException e) {
      throw new LauncherException(
          "The demo company could not be loaded: %s%nWhat was entered so far stays; ./run demo goes on from there."
              .formatted(e.getMessage()),
          e);
    }
    console.done("Demo company", Duration.between(begin, Instant.now()));
  }
}
