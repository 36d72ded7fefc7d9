package io.wattledger.aihosting.usage.engine;

import java.time.Instant;

/**
 * A half-open stretch of time that may be empty, such as a month that has not begun.
 *
 * @param from first instant inside
 * @param to first instant after
 */
public record Window(Instant from, Instant to) {

  /** Refuses a backward window. */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a window does not end before it begins");
    }
  }

  /** Whole seconds inside. */
  public long seconds() {
    return to.getEpochSecond() - from.getEpochSecond();
  }

  /** Whether nothing is inside. */
  public boolean isEmpty() {
    return !from.isBefore(to);
  }

  /** What is inside of both, empty at this window's start when there is nothing. */
  public Window within(Instant start, Instant end) {
    Instant later = start.isAfter(from) ? start : from;
    Instant earlier = end.isBefore(to) ? end : to;
    return later.isBefore(earlier) ? new Window(later, earlier) : new Window(from, from);
  }
}
