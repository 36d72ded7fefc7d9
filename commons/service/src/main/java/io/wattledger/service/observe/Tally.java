package io.wattledger.service.observe;

import io.micrometer.core.instrument.Metrics;

/**
 * Counts what happened. A label's values come from a small closed set in the code, never from a
 * request: no customer, user, device, key or raw path, which would grow the number of series
 * without bound.
 */
public final class Tally {

  private Tally() {}

  /**
   * Counts one event.
   *
   * @param name dotted, without unit and without {@code total}: {@code
   *     wattledger.idempotency.replays}
   * @param labels names and values in turn
   */
  public static void one(String name, String... labels) {
    many(name, 1, labels);
  }

  /** Counts so many events at once. */
  public static void many(String name, long events, String... labels) {
    Metrics.counter(name, labels).increment(events);
  }
}
