package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.time.Duration;
import java.time.Instant;

/** What the start of an interval must be like, so that intervals neither overlap nor drift. */
public final class IntervalStart {

  /** Nothing was metered for a coin before the first block, and nobody bills a century ahead. */
  public static final Instant EARLIEST = Instant.parse("2009-01-01T00:00:00Z");

  /** The first start that is too late. */
  public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private IntervalStart() {}

  /**
   * Why an instant cannot be the start of an interval. Intervals divide the hour of the wall clock,
   * which in a zone such as Asia/Kolkata is not the hour of UTC.
   *
   * @param start the instant
   * @param minutes length of the series' intervals
   * @param zone zone of the series
   * @return what is wrong and what is allowed, null when nothing is
   */
  public static String refusal(Instant start, int minutes, BillingZone zone) {
    if (start.isBefore(EARLIEST) || !start.isBefore(LATEST)) {
      return "must lie between 2009 and 2099";
    }
    Instant aligned = atOrBefore(start, minutes, zone);
    return aligned.equals(start)
        ? null
        : "must be the start of an interval of " + minutes + " minutes, for example " + aligned;
  }

  /** The start of the interval in which an instant lies. */
  static Instant atOrBefore(Instant instant, int minutes, BillingZone zone) {
    long length = 60L * minutes;
    long offset = zone.at(instant).getOffset().getTotalSeconds();
    long local = instant.getEpochSecond() + offset;
    return Instant.ofEpochSecond(Math.floorDiv(local, length) * length - offset);
  }

  /**
   * The intervals of a series that together cover a stretch of time, the first and the last of them
   * reaching beyond it where the stretch cuts them.
   */
  public static TimeGrid covering(Interval stretch, int minutes, BillingZone zone) {
    Instant start = atOrBefore(stretch.start(), minutes, zone);
    long seconds = Duration.between(start, stretch.end()).getSeconds();
    long length = 60L * minutes;
    return new TimeGrid(start, minutes, Math.toIntExact((seconds + length - 1) / length));
  }
}
