package io.wattledger.launcher.suite;

import io.wattledger.launcher.process.Liveness;
import io.wattledger.launcher.process.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stops a suite from outside: through its launcher if there is one, else process by process. */
public final class StopCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Blueprint blueprint;
  private final Console console;

  /** Stops the suite of a home. */
  public StopCommand(Blueprint blueprint, Console console) {
    this.blueprint = blueprint;
    this.console = console;
  }

  /** Stops it and returns when it has stopped. */
  public void run() {
    Instant begin = Instant.now();
    Optional<ProcessHandle> launcher = HomeLock.holder(blueprint.home());
    launcher.ifPresent(this::stopLauncher);
    List<String> orphans = blueprint.orphans().stop();
    if (!orphans.isEmpty()) {
      console.note("Stopped what was left behind: " + String.join(", ", orphans));
    }
    if (launcher.isEmpty() && orphans.isEmpty()) {
      console.line("  Wattledger does not run in " + blueprint.home().folder() + ".");
    } else {
      console.done("Wattledger stopped", Duration.between(begin, Instant.now()));
    }
  }

  private void stopLauncher(ProcessHandle launcher) {
    StopSignal.TERMINATE.send(launcher);
    if (!Liveness.awaitEnd(launcher, Instant.now().plus(PATIENCE))) {
      console.note("The launcher did not end in time and is ended by force.");
      launcher.destroyForcibly();
      Liveness.awaitEnd(launcher, Instant.now().plusSeconds(2));
    }
  }
}
