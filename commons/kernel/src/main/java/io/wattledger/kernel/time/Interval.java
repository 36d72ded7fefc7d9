package io.wattledger.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open stretch of time: it contains its start and not its end.
 *
 * @param start first instant inside
 * @param end first instant after
 */
public record Interval(Instant start, Instant end) {

  /** Refuses an empty or backward interval. */
  public Interval {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("an interval ends after it starts: " + start + "/" + end);
    }
  }

  /** An interval of a given length. */
  public static Interval of(Instant start, Duration length) {
    return new Interval(start, start.plus(length));
  }

  /** Whether the instant lies inside. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** Whether the other interval lies wholly inside. */
  public boolean encloses(Interval other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Whether the two share an instant. */
  public boolean overlaps(Interval other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** What the two share, if anything. */
  public Optional<Interval> intersection(Interval other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    Instant from = start.isAfter(other.start) ? start : other.start;
    Instant to = end.isBefore(other.end) ? end : other.end;
    return Optional.of(new Interval(from, to));
  }

  /** Real elapsed time. */
  public Duration length() {
    return Duration.between(start, end);
  }
}
