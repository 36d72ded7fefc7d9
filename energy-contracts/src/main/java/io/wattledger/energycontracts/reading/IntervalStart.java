package io.wattledger.energycontracts.reading;

import java.time.Instant;

/** What the start of an interval must be like, so that intervals neither overlap nor drift. */
public final class IntervalStart {

  /** Nothing was metered for a coin before the first block, and nobody bills a century ahead. */
  static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private IntervalStart() {}

  /**
   * Why an instant cannot be the start of an interval.
   *
   * @param start the instant
   * @param minutes length of the series' intervals
   * @return what is wrong and what is allowed, null when nothing is
   */
  public static String refusal(Instant start, int minutes) {
    if (start.isBefore(EARLIEST) || !start.isBefore(LATEST)) {
      return "must lie between 2009 and 2099";
    }
    if (start.getNano() != 0 || start.getEpochSecond() % (60L * minutes) != 0) {
      return "must be the start of an interval of "
          + minutes
          + " minutes, for example "
          + Instant.ofEpochSecond(
              Math.floorDiv(start.getEpochSecond(), 60L * minutes) * 60 * minutes);
    }
    return null;
  }
}
