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

  private FixedAmounts() {}

  /** An amount per local day, or per calendar month and its parts. */
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
