package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.process.Memory;
import io.wattledger.launcher.process.ProcessRecord;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.RunFolder;
import io.wattledger.launcher.suite.SuiteState.Phase;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What runs in a home: every process with port, pid, health and memory. */
public final class Status {

  /** Everything that was asked for is ready. */
  public static final int READY = 0;

  /** Something is missing, starting or broken. */
  public static final int NOT_READY = 1;

  /** Nothing runs. */
  public static final int STOPPED = 3;

  private final Path root;
  private final Home home;
  private final Console console;

  private long memory;
  private boolean memoryKnown;

  /** The status of a home. */
  public Status(Path root, Home home, Console console) {
    this.root = root;
    this.home = home;
    this.console = console;
  }

  /**
   * Prints the table.
   *
   * @return {@link #READY}, {@link #NOT_READY} or {@link #STOPPED}
   */
  public int print() {
    Optional<ProcessHandle> launcher = HomeLock.holder(home);
    SuiteState state = SuiteState.read(home);
    Blueprint blueprint = new Blueprint(root, home, state.ports(), Outside.NOTHING);
    if (launcher.isEmpty()) {
      return withoutLauncher(blueprint.orphans().find().keySet());
    }
    boolean demoMissing = state.demoWanted() && !DemoCompany.loaded(home);
    console.line(
        "  %-20s %6s %8s  %-10s %9s".formatted("process", "port", "pid", "health", "memory"));
    boolean healthy = true;
    for (ProcessSpec process : blueprint.processes()) {
      if (!state.outside().containsKey(process.name())) {
        healthy &= row(process);
      }
    }
    row("launcher", "", launcher.get(), "running");
    console.line(
        "  %-20s %6s %8s  %-10s %9s"
            .formatted(
                "together",
                "",
                "",
                "",
                megabytes(memoryKnown ? OptionalLong.of(memory) : OptionalLong.empty())));
    state.outside().values().forEach(server -> console.line("  outside              " + server));
    console.line("  demo company         " + demo(state, demoMissing));
    boolean ready = healthy && state.phase() == Phase.READY && !demoMissing;
    console.line("");
    console.line("  " + headline(state, ready, blueprint));
    return ready ? READY : NOT_READY;
  }

  private int withoutLauncher(Collection<String> orphans) {
    if (orphans.isEmpty()) {
      console.line("  Wattledger does not run in " + home.folder() + ". Start it with ./run");
      return STOPPED;
    }
    console.problem(
        "The launcher is gone and left behind: %s.%n./run starts again with the same data, ./run stop stops the rest."
            .formatted(String.join(", ", orphans)));
    return NOT_READY;
  }

  private boolean row(ProcessSpec process) {
    Optional<ProcessHandle> handle =
        new RunFolder(home.run()).read(process.name()).flatMap(ProcessRecord::find);
    if (handle.isEmpty()) {
      console.line(
          "  %-20s %6d %8s  %-10s %9s"
              .formatted(process.title(), process.port(), "-", "down", "-"));
      return false;
    }
    boolean ready = process.probe().ready();
    row(
        process.title(),
        Integer.toString(process.port()),
        handle.get(),
        ready ? "ready" : "not ready");
    return ready;
  }

  private void row(String title, String port, ProcessHandle process, String health) {
    boolean launcher = process.pid() == HomeLock.holder(home).map(ProcessHandle::pid).orElse(-1L);
    OptionalLong used = launcher ? Memory.own(process) : Memory.proportional(process);
    used.ifPresent(
        bytes -> {
          memory += bytes;
          memoryKnown = true;
        });
    console.line(
        "  %-20s %6s %8d  %-10s %9s"
            .formatted(title, port, process.pid(), health, megabytes(used)));
  }

  private String demo(SuiteState state, boolean missing) {
    if (!missing) {
      return DemoCompany.loaded(home) ? "loaded" : "not asked for";
    }
    return state.phase() == Phase.LOADING_DEMO ? "loading" : "not loaded; ./run demo loads it";
  }

  private String headline(SuiteState state, boolean ready, Blueprint blueprint) {
    if (ready) {
      return console.strong("Wattledger is ready: " + blueprint.url());
    }
    return switch (state.phase()) {
      case STARTING -> "Wattledger is starting.";
      case LOADING_DEMO -> "Wattledger runs and loads the demo company: " + blueprint.url();
      case READY -> "Wattledger runs, but not everything is ready. Logs: " + home.logs();
      case STOPPING -> "Wattledger is stopping.";
    };
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isPresent()
        ? String.format(Locale.ROOT, "%,d MB", Math.round(bytes.getAsLong() / 1e6))
        : "-";
  }
}
