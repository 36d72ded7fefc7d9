package io.wattledger.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as the launcher remembers it. A pid alone says nothing after a reboot or a wrap-around,
 * so the start time belongs to it.
 *
 * @param name what it is, for example {@code fleet}
 * @param pid process id
 * @param startedAt start time as the operating system reports it
 */
public record ProcessRecord(String name, long pid, Instant startedAt) {

  /**
   * Systems report the start with different precision, and a corrected clock may move it a little.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** Remembers a running process. */
  public static ProcessRecord of(String name, ProcessHandle process) {
    return new ProcessRecord(
        name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** The process, if it still runs and is the same one. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid).filter(Liveness::alive).filter(this::startedThen);
  }

  private boolean startedThen(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0;
  }
}
