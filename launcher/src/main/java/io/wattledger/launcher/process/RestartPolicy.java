package io.wattledger.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a crashed process is started again: at once a little later each time, and not for ever. A
 * process that ran for a minute counts as well again.
 *
 * @param crashes crashes in a row so far
 */
public record RestartPolicy(int crashes) {

  /** After so many crashes in a row nobody tries again. */
  public static final int LIMIT = 5;

  private static final Duration WELL_AGAIN = Duration.ofMinutes(1);

  /** Nothing has crashed yet. */
  public static RestartPolicy fresh() {
    return new RestartPolicy(0);
  }

  /** The policy after a crash. */
  public RestartPolicy crashed(Instant startedAt, Instant crashedAt) {
    boolean wasWell = Duration.between(startedAt, crashedAt).compareTo(WELL_AGAIN) >= 0;
    return new RestartPolicy(wasWell ? 1 : crashes + 1);
  }

  /**
   * How long to wait before the next start: 1, 2, 4, 8 seconds; empty when it is time to give up.
   */
  public Optional<Duration> delay() {
    return crashes >= LIMIT
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(1L << (crashes - 1)));
  }
}
