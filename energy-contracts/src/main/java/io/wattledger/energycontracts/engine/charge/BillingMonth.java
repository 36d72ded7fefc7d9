package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.Proration;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a calendar month that lies in a stretch. See docs/formulas/settlement.md.
 *
 * @param month the calendar month
 * @param from first local day in the stretch
 * @param to first local day after
 * @param billDays days of this month that the whole bill covers
 * @param firstStep first step of these days
 * @param endStep first step after them
 */
record BillingMonth(
    YearMonth month, LocalDate from, LocalDate to, long billDays, int firstStep, int endStep) {

  /** The months of a stretch, in order. */
  static List<BillingMonth> of(Stretch stretch) {
    List<BillingMonth> months = new ArrayList<>();
    LocalDate from = stretch.from();
    TimeGrid grid = stretch.load().grid();
    while (from.isBefore(stretch.to())) {
      YearMonth month = YearMonth.from(from);
      LocalDate to = earlier(month.plusMonths(1).atDay(1), stretch.to());
      Interval span = stretch.zone().days(from, to);
      LocalDate billFrom = later(month.atDay(1), stretch.billFrom());
      LocalDate billTo = earlier(month.plusMonths(1).atDay(1), stretch.billTo());
      months.add(
          new BillingMonth(
              month,
              from,
              to,
              ChronoUnit.DAYS.between(billFrom, billTo),
              grid.indexOf(span.start()),
              grid.indexOf(span.end())));
      from = to;
    }
    return months;
  }

  /** Local days covered. */
  long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** What part of the bill's days of this month the stretch covers: 1 unless versions changed. */
  Ratio shareOfBill() {
    return Ratio.of(days(), billDays);
  }

  /** How many months a monthly charge counts. */
  Ratio months(Proration proration) {
    return proration == Proration.NONE ? shareOfBill() : Ratio.of(days(), month.lengthOfMonth());
  }

  private static LocalDate earlier(LocalDate left, LocalDate right) {
    return left.isBefore(right) ? left : right;
  }

  private static LocalDate later(LocalDate left, LocalDate right) {
    return left.isAfter(right) ? left : right;
  }
}
