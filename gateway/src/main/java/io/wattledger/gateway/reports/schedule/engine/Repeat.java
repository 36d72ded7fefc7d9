package io.wattledger.gateway.reports.schedule.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** On which days of the calendar something comes round (docs/formulas/due-times.md). */
public sealed interface Repeat {

  /** The first such day that is not before this one. */
  LocalDate onOrAfter(LocalDate day);

  /** Every day. */
  record Daily() implements Repeat {
    @Override
    public LocalDate onOrAfter(LocalDate day) {
      return day;
    }
  }

  /**
   * Once a week.
   *
   * @param on the day of the week
   */
  record Weekly(DayOfWeek on) implements Repeat {
    @Override
    public LocalDate onOrAfter(LocalDate day) {
      return day.with(TemporalAdjusters.nextOrSame(on));
    }
  }

  /**
   * Once a month.
   *
   * @param dayOfMonth 1 to 31; a month without that day has it on its last one
   */
  record Monthly(int dayOfMonth) implements Repeat {

    /** The number that is the last day in every month. */
    public static final int LAST_DAY = 31;

    /** Checks the day. */
    public Monthly {
      if (dayOfMonth < 1 || dayOfMonth > LAST_DAY) {
        throw new IllegalArgumentException("a month has days 1 to 31, not " + dayOfMonth);
      }
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
      LocalDate here = in(YearMonth.from(day));
      return here.isBefore(day) ? in(YearMonth.from(day).plusMonths(1)) : here;
    }

    private LocalDate in(YearMonth month) {
      return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
  }
}
