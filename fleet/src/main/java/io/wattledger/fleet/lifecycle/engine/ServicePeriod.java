package io.wattledger.fleet.lifecycle.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Days on which an asset was in service: the first day counts, the day on which it left does not.
 *
 * @param from first UTC day in service
 * @param toExclusive first UTC day out of service, null while it is in service
 */
public record ServicePeriod(LocalDate from, LocalDate toExclusive) {

  /** Refuses a period that ends before it starts; an empty one (same day) is allowed. */
  public ServicePeriod {
    Objects.requireNonNull(from, "from");
    if (toExclusive != null && toExclusive.isBefore(from)) {
      throw new IllegalArgumentException(
          "a service period ends on or after its start: " + from + " to " + toExclusive);
    }
  }

  /**
   * How many days of a UTC month lie inside.
   *
   * @return 0 to the length of the month
   */
  public int daysIn(YearMonth month) {
    LocalDate start = later(from, month.atDay(1));
    LocalDate monthEnd = month.plusMonths(1).atDay(1);
    LocalDate end = toExclusive == null || toExclusive.isAfter(monthEnd) ? monthEnd : toExclusive;
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(start, end)));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
