package io.wattledger.fleet.lifecycle.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The UTC months whose figures a change alters. A change may be stored only while all of them are
 * open. See docs/formulas/asset-lifecycle.md.
 *
 * @param first first month
 * @param last last month, null when every later month is touched
 */
public record TouchedMonths(YearMonth first, YearMonth last) {

  /** Refuses a missing start and a backward range. */
  public TouchedMonths {
    Objects.requireNonNull(first, "first");
    if (last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("months run forward: " + first + " to " + last);
    }
  }

  /** The month of one date and no other. */
  public static TouchedMonths only(LocalDate date) {
    return new TouchedMonths(YearMonth.from(date), YearMonth.from(date));
  }

  /** The month of a date and every later one. */
  public static TouchedMonths from(LocalDate date) {
    return new TouchedMonths(YearMonth.from(date), null);
  }

  /** Whether the month is one of them. */
  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && (last == null || !month.isAfter(last));
  }

  /** The shortest run of months that covers both; null stands for no month at all. */
  public static TouchedMonths covering(TouchedMonths a, TouchedMonths b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    YearMonth first = a.first.isBefore(b.first) ? a.first : b.first;
    if (a.last == null || b.last == null) {
      return new TouchedMonths(first, null);
    }
    return new TouchedMonths(first, a.last.isAfter(b.last) ? a.last : b.last);
  }
}
