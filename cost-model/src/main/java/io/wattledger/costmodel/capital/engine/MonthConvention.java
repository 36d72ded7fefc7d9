package io.wattledger.costmodel.capital.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The full-month convention: what happens on or before the 15th counts from the first of its month,
 * what happens later counts from the first of the next month. See docs/formulas/depreciation.md.
 */
final class MonthConvention {

  static final String TEXT =
      "full months: on or before the 15th counts from this month, later from the next";

  private static final int LAST_DAY_OF_FIRST_HALF = 15;

  private MonthConvention() {}

  static YearMonth effective(LocalDate on) {
    YearMonth month = YearMonth.from(on);
    return on.getDayOfMonth() <= LAST_DAY_OF_FIRST_HALF ? month : month.plusMonths(1);
  }
}
