package io.wattledger.energycontracts.engine.series;

import io.wattledger.kernel.time.Interval;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Equal steps of UTC time. An interval is known by the instant at which it starts, so a repeated
 * local hour is two steps and a skipped one is none. See docs/formulas/settlement.md.
 *
 * @param start first instant of the first step
 * @param minutes length of a step, a divisor of 60
 * @param count number of steps, none negative
 */
public record TimeGrid(Instant start, int minutes, int count) {

  /** The step lengths that divide an hour and that meters and markets use. */
  public static final Set<Integer> STEP_MINUTES = Set.of(1, 5, 10, 15, 20, 30, 60);

  /** Refuses a step length outside {@link #STEP_MINUTES} or a negative count. */
  public TimeGrid {
    Objects.requireNonNull(start, "start");
    if (!STEP_MINUTES.contains(minutes)) {
      throw new IllegalArgumentException(
          "interval minutes must be one of " + new TreeSet<>(STEP_MINUTES) + ", not " + minutes);
    }
    if (count < 0) {
      throw new IllegalArgumentException("a grid has no negative number of steps: " + count);
    }
  }

  /** The longest step that divides two others. */
  public static int commonMinutes(int left, int right) {
    return BigInteger.valueOf(left).gcd(BigInteger.valueOf(right)).intValue();
  }

  /** The steps that fill an interval. */
  public static TimeGrid filling(Interval interval, int minutes) {
    return new TimeGrid(
        interval.start(), minutes, Math.toIntExact(interval.length().toMinutes() / minutes));
  }

  /** First instant of a step. */
  public Instant startOf(int index) {
    return start.plusSeconds(60L * minutes * index);
  }

  /** First instant after the last step. */
  public Instant end() {
    return startOf(count);
  }

  /**
   * The step that contains an instant.
   *
   * @return the index, negative or beyond the count when the instant lies outside
   */
  public int indexOf(Instant instant) {
    return Math.toIntExact(
        Math.floorDiv(Duration.between(start, instant).getSeconds(), 60L * minutes));
  }

  /** Whether an instant is a boundary between two steps of this grid, prolonged without end. */
  public boolean isBoundary(Instant instant) {
    Duration distance = Duration.between(start, instant);
    return distance.getNano() == 0 && distance.getSeconds() % (60L * minutes) == 0;
  }
}
