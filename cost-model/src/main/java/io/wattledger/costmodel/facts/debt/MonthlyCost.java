package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.capital.engine.DebtMonth;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.month.FinancingCosts;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an instrument contributes to the statement of a month: the amounts and where they go. Two
 * versions of an instrument that contribute the same to a month are interchangeable in it.
 */
record MonthlyCost(
    Money interest,
    Money amortisedCost,
    Money fee,
    BigDecimal miningSharePercent,
    String siteCode,
    SharingDriver driver) {

  static MonthlyCost of(DebtInstrument debt, YearMonth month) {
    DebtMonth cost = FinancingCosts.month(debt.fact(), month);
    return new MonthlyCost(
        cost.interest(),
        cost.amortisedCost(),
        cost.fee(),
        debt.miningSharePercent(),
        debt.siteCode(),
        debt.driver());
  }

  boolean isNothing() {
    return interest.isZero() && amortisedCost.isZero() && fee.isZero();
  }

  /** Months to which two versions contribute differently; null stands for no instrument. */
  static List<YearMonth> changedMonths(DebtInstrument before, DebtInstrument after) {
    YearMonth first =
        Stream.of(before, after)
            .filter(d -> d != null)
            .map(MonthlyCost::first)
            .min(YearMonth::compareTo)
            .orElseThrow();
    YearMonth last =
        Stream.of(before, after)
            .filter(d -> d != null)
            .map(MonthlyCost::last)
            .max(YearMonth::compareTo)
            .orElseThrow();
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .filter(month -> differs(before, after, month))
        .toList();
  }

  private static boolean differs(DebtInstrument before, DebtInstrument after, YearMonth month) {
    MonthlyCost old = before == null ? null : of(before, month);
    MonthlyCost changed = after == null ? null : of(after, month);
    boolean nothingBefore = old == null || old.isNothing();
    boolean nothingAfter = changed == null || changed.isNothing();
    return nothingBefore || nothingAfter ? nothingBefore != nothingAfter : !old.equals(changed);
  }

  private static YearMonth first(DebtInstrument debt) {
    YearMonth drawn = YearMonth.from(debt.drawnOn());
    return debt.amortisedCost() == null || debt.amortisedCost().from().isAfter(drawn)
        ? drawn
        : debt.amortisedCost().from();
  }

  private static YearMonth last(DebtInstrument debt) {
    YearMonth matures = YearMonth.from(debt.maturesOn());
    if (debt.amortisedCost() == null) {
      return matures;
    }
    YearMonth spread = debt.amortisedCost().from().plusMonths(debt.amortisedCost().months());
    return spread.isAfter(matures) ? spread : matures;
  }
}
