package io.wattledger.launcher.process;

import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One child process of the launcher; may be started again after it ended. */
public final class Child {

  private static final boolean OWN_SESSION = Commands.works("setsid", "true");

  private final ProcessSpec spec;
  private final RunFolder records;
  private volatile Process process;

  /** A child that is not started yet. */
  public Child(ProcessSpec spec, RunFolder records) {
    this.spec = spec;
    this.records = records;
  }

  /** What it is. */
  public ProcessSpec spec() {
    return spec;
  }

  /** Starts it with a fresh log; the log before is kept as {@code <name>.log.1}. */
  public synchronized void start() {
    List<String> command = new ArrayList<>();
    if (OWN_SESSION) {
      command.add("setsid");
    }
    command.addAll(spec.command());
    try {
      rotate(spec.log());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(spec.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(spec.log().toFile());
      builder.environment().keySet().removeIf(Child::isForTheLauncherOnly);
      builder.environment().putAll(spec.environment());
      Process started = builder.start();
      process = started;
      records.write(ProcessRecord.of(spec.name(), started.toHandle()));
      started.getOutputStream().close();
    } catch (IOException e) {
      throw new LauncherException(
          "%s could not be started: %s".formatted(spec.title(), e.getMessage()), e);
    }
  }

  /** Whether it runs. */
  public boolean alive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  /** Whether it runs and says that it is ready. */
  public boolean ready() {
    return alive() && spec.probe().ready();
  }

  /** Exit code of the last run, if it was started and has ended. */
  public Optional<Integer> exitCode() {
    Process current = process;
    return current == null || current.isAlive()
        ? Optional.empty()
        : Optional.of(current.exitValue());
  }

  /** Asks it to end; returns at once. */
  public void requestStop() {
    Process current = process;
    if (current != null && current.isAlive()) {
      spec.stopSignal().send(current.toHandle());
    }
  }

  /**
   * Waits until it has ended, and ends it by force when it takes longer.
   *
   * @return false when force was needed
   */
  public boolean awaitStop(Duration patience) {
    Process current = process;
    boolean byItself = true;
    try {
      if (current != null && !current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        byItself = false;
        current.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    records.remove(spec.name());
    return byItself;
  }

  /** A child gets the secrets that its specification names and none of the launcher's own. */
  private static boolean isForTheLauncherOnly(String variable) {
    return variable.startsWith("KC_")
        || variable.startsWith("QUARKUS_")
        || variable.startsWith("WATTLEDGER_")
            && (variable.contains("PASSWORD") || variable.contains("SECRET"));
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
