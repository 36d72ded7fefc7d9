package io.wattledger.energycontracts.engine.component;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holidays that tariffs name by a calendar instead of by their dates, on the days on which they are
 * observed. See docs/formulas/time-of-use.md.
 */
public enum HolidayCalendar {
  /**
   * The six off-peak holidays of the North American Electric Reliability Corporation; one that
   * falls on a Sunday is observed on the Monday after.
   */
  NERC,
  /**
   * The legal holidays of 5 U.S.C. 6103; one that falls on a Saturday is observed on the Friday
   * before, on a Sunday on the Monday after.
   */
  US_FEDERAL;

  private static final int FIRST_YEAR = 1999;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_JUNETEENTH = 2021;

  /** The days on which the holidays of a year are observed, which may lie in the year before. */
  public Set<LocalDate> observedOf(int year) {
    List<LocalDate> days =
        new ArrayList<>(
            List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                last(year, Month.MAY),
                LocalDate.of(year, Month.JULY, 4),
                nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
                nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
                LocalDate.of(year, Month.DECEMBER, 25)));
    if (this == US_FEDERAL) {
      days.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY));
      days.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY));
      days.add(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY));
      days.add(LocalDate.of(year, Month.NOVEMBER, 11));
      if (year >= FIRST_JUNETEENTH) {
        days.add(LocalDate.of(year, Month.JUNE, 19));
      }
    }
    Set<LocalDate> observed = new HashSet<>();
    days.forEach(day -> observed.add(observed(day)));
    return observed;
  }

  /**
   * Stated days together with those of a calendar.
   *
   * @param calendar the calendar, null for none
   * @param stated days that are holidays too
   */
  public static Set<LocalDate> with(HolidayCalendar calendar, Collection<LocalDate> stated) {
    Set<LocalDate> days = new HashSet<>(stated);
    for (int year = FIRST_YEAR; calendar != null && year <= LAST_YEAR; year++) {
      days.addAll(calendar.observedOf(year));
    }
    return Set.copyOf(days);
  }

  private LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SUNDAY -> day.plusDays(1);
      case SATURDAY -> this == US_FEDERAL ? day.minusDays(1) : day;
      default -> day;
    };
  }

  private static LocalDate nth(int year, Month month, int nth, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
  }

  private static LocalDate last(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }
}
