package io.wattledger.kernel.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The IANA time zone in which a contract counts days and months. A local month is an interval of
 * UTC instants whose length follows the zone's daylight-saving rules: March 2025 in Chicago has 743
 * hours, November 721.
 *
 * @param id the zone
 */
public record BillingZone(ZoneId id) {

  /** Coordinated universal time: the zone of market data and pool payouts. */
  public static final BillingZone UTC = new BillingZone(ZoneId.of("UTC"));

  /**
   * The zone of that IANA name.
   *
   * @throws IllegalArgumentException when the name is unknown or a bare offset, which has no
   *     daylight-saving rules
   */
  public static BillingZone of(String name) {
    try {
      ZoneId zone = ZoneId.of(name);
      if (!"UTC".equals(name) && !ZoneId.getAvailableZoneIds().contains(name)) {
        throw new DateTimeException("not an IANA region");
      }
      return new BillingZone(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "unknown time zone '" + name + "'; use an IANA name such as America/Chicago or UTC", e);
    }
  }

  /** The month from local midnight of its first day to local midnight after its last. */
  public Interval month(YearMonth month) {
    return days(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** One local day: 23, 24 or 25 hours. */
  public Interval day(LocalDate day) {
    return days(day, day.plusDays(1));
  }

  /**
   * Local days from one date to another.
   *
   * @param from first day
   * @param toExclusive first day after
   */
  public Interval days(LocalDate from, LocalDate toExclusive) {
    return new Interval(
        from.atStartOfDay(id).toInstant(), toExclusive.atStartOfDay(id).toInstant());
  }

  /** How many real hours the interval between two local dates has. */
  public long hours(LocalDate from, LocalDate toExclusive) {
    return days(from, toExclusive).length().dividedBy(Duration.ofHours(1));
  }

  /** The wall clock of this zone at an instant. */
  public ZonedDateTime at(Instant instant) {
    return instant.atZone(id);
  }

  /** The zone's IANA name. */
  @Override
  public String toString() {
    return id.getId();
  }
}
