package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Fixed charges and taxes. Formula page: docs/formulas/settlement.md. */
final class FixedAmounts {

  private static final String PAGE = "settlement.md";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

  private FixedAmounts() {}

  /** An amount per local day, per calendar month and its parts, or per year and its twelfths. */
  static Charge fixed(Stretch stretch, FixedCharge terms) {
    String currency = stretch.currency().getCurrencyCode();
    LineDraft draft = new LineDraft(stretch, terms);
    if (terms.amountPerDay() != null) {
      long days = ChronoUnit.DAYS.between(stretch.from(), stretch.to());
      Ratio quantity = Ratio.of(days, 1);
      return Charge.of(
          draft
              .quantity(quantity, "day")
              .unitPrice(terms.amountPerDay())
              .by("days × amountPerDay", PAGE)
              .count("days", days, "d")
              .term("amountPerDay", terms.amountPerDay(), currency + "/d")
              .charged(quantity.times(terms.amountPerDay())));
    }
    Ratio months = Ratio.ZERO;
    for (BillingMonth month : BillingMonth.of(stretch)) {
      months = months.plus(month.months(terms.proration()));
    }
    if (terms.amountPerYear() != null) {
      return Charge.of(
          draft
              .quantity(months.dividedBy(MONTHS_PER_YEAR), "year")
              .unitPrice(terms.amountPerYear())
              .by("months / 12 × amountPerYear", PAGE)
              .derived("months", months, "months")
              .term("amountPerYear", terms.amountPerYear(), currency + "/year")
              .charged(months.times(terms.amountPerYear()).dividedBy(MONTHS_PER_YEAR)));
    }
    return Charge.of(
        draft
            .quantity(months, "month")
            .unitPrice(terms.amountPerMonth())
            .by("months × amountPerMonth", PAGE)
            .derived("months", months, "months")
            .term("amountPerMonth", terms.amountPerMonth(), currency + "/month")
            .charged(months.times(terms.amountPerMonth())));
  }

  /** A percentage of lines that were charged before. */
  static Charge tax(Stretch stretch, Tax terms, List<BillLine> taxed) {
    BigDecimal base =
        taxed.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rate = terms.percent().divide(HUNDRED);
    List<String> names = taxed.stream().map(BillLine::component).distinct().toList();
    LineDraft draft =
        new LineDraft(stretch, terms)
            .quantity(Ratio.of(base), stretch.currency().getCurrencyCode())
            .unitPrice(rate)
            .by("taxed amount × percent / 100", PAGE)
            .derived("taxedAmount", Ratio.of(base), stretch.currency().getCurrencyCode())
            .term("percent", terms.percent(), "%");
    draft.fact("taxedComponents", String.join(", ", names), stretch.terms(), null);
    if (terms.allocation() == null) {
      draft.allocatedBy(new AllocationRule.AsComponents(names));
    }
    return Charge.of(draft.charged(Ratio.of(base).times(rate)));
  }
}
