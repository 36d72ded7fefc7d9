package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.MinimumBill;
import io.wattledger.energycontracts.engine.component.Proration;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the charges lack to a minimum. Formula page: docs/formulas/settlement.md. */
final class MinimumBillCharge {

  private static final String PAGE = "settlement.md";
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

  private final Stretch stretch;
  private final MinimumBill terms;
  private final List<BillLine> before;
  private final List<MissingFact> missing = new ArrayList<>();

  /**
   * A minimum.
   *
   * @param before the bill's lines so far, those of earlier versions too
   */
  MinimumBillCharge(Stretch stretch, MinimumBill terms, List<BillLine> before) {
    this.stretch = stretch;
    this.terms = terms;
    this.before = before.stream().filter(this::counts).toList();
  }

  Charge charge() {
    if (terms.amountPerYear() != null) {
      return ofYears();
    }
    List<BillLine> own =
        before.stream()
            .filter(line -> line.version() == stretch.version())
            .filter(line -> !line.from().isBefore(stretch.from()))
            .toList();
    LineDraft draft = new LineDraft(stretch, terms);
    String currency = stretch.currency().getCurrencyCode();
    Ratio least;
    if (terms.amountPerDay() != null) {
      long days = ChronoUnit.DAYS.between(stretch.from(), stretch.to());
      least = Ratio.of(terms.amountPerDay()).times(BigDecimal.valueOf(days));
      draft.count("days", days, "d").term("amountPerDay", terms.amountPerDay(), currency + "/d");
    } else {
      Ratio months = Ratio.ZERO;
      for (BillingMonth month : BillingMonth.of(stretch)) {
        months = months.plus(month.months(Proration.DAYS));
      }
      least = months.times(terms.amountPerMonth());
      draft
          .derived("months", months, "months")
          .term("amountPerMonth", terms.amountPerMonth(), currency + "/month");
    }
    return Charge.of(line(draft, least, own, BigDecimal.ZERO));
  }

  private Charge ofYears() {
    List<BillLine> lines = new ArrayList<>();
    for (BillingMonth month : BillingMonth.of(stretch)) {
      boolean ends =
          month.month().getMonthValue() == terms.yearEndsWithMonth()
              && month.to().equals(month.month().plusMonths(1).atDay(1));
      if (ends) {
        ofYear(month, lines);
      }
    }
    return new Charge(lines, missing);
  }

  private void ofYear(BillingMonth last, List<BillLine> lines) {
    YearMonth first = last.month().minusMonths(11);
    if (terms.since() != null && terms.since().isAfter(first)) {
      first = terms.since();
    }
    LocalDate start = first.atDay(1);
    List<BillLine> own = new ArrayList<>();
    for (BillLine line : before) {
      if (line.from().isBefore(start) && line.to().isAfter(start)
          || line.from().isBefore(last.to()) && line.to().isAfter(last.to())) {
        missing.add(
            unknown(
                "the line of "
                    + line.component()
                    + " reaches beyond the year that ends with "
                    + last.month()));
        return;
      }
      if (!line.from().isBefore(start) && !line.to().isAfter(last.to())) {
        own.add(line);
      }
    }
    BigDecimal earlier = earlierCharges(first, last.month());
    long months = ChronoUnit.MONTHS.between(first, last.month()) + 1;
    Ratio least =
        Ratio.of(terms.amountPerYear())
            .times(BigDecimal.valueOf(months))
            .dividedBy(MONTHS_PER_YEAR);
    LineDraft draft =
        new LineDraft(stretch, terms)
            .days(last.from(), last.to())
            .count("monthsOfYear", months, "months")
            .term(
                "amountPerYear",
                terms.amountPerYear(),
                stretch.currency().getCurrencyCode() + "/year");
    lines.add(line(draft, least, own, earlier));
  }

  private BigDecimal earlierCharges(YearMonth first, YearMonth last) {
    YearMonth billed = YearMonth.from(stretch.billFrom());
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month = first;
        month.isBefore(billed) && !month.isAfter(last);
        month = month.plusMonths(1)) {
      boolean known = false;
      for (MonthlyCharge charge : stretch.history().charges()) {
        if (charge.month().equals(month)) {
          known = true;
          sum = counts(charge) ? sum.add(charge.amount()) : sum;
        }
      }
      if (!known) {
        missing.add(unknown("what was charged in " + month + " is unknown"));
      }
    }
    return sum;
  }

  private MissingFact unknown(String what) {
    return new MissingFact(
        MissingFact.EARLIER_CHARGES, what + ", which " + terms.name() + " counts");
  }

  private boolean counts(BillLine line) {
    return terms.appliesTo().isEmpty()
        ? line.type() != ComponentType.TAX && line.type() != ComponentType.MINIMUM_BILL
        : terms.appliesTo().contains(line.component());
  }

  private boolean counts(MonthlyCharge charge) {
    return terms.appliesTo().isEmpty()
        || charge.component() == null
        || terms.appliesTo().contains(charge.component());
  }

  private BillLine line(
      LineDraft draft, Ratio least, List<BillLine> own, BigDecimal earlierCharges) {
    String currency = stretch.currency().getCurrencyCode();
    Ratio charged =
        Ratio.of(
            own.stream()
                .map(line -> line.amount().amount())
                .reduce(earlierCharges, BigDecimal::add));
    Ratio lacking = least.compareTo(charged) > 0 ? least.minus(charged) : Ratio.ZERO;
    List<String> names = own.stream().map(BillLine::component).distinct().toList();
    if (terms.allocation() == null) {
      draft.allocatedBy(new AllocationRule.AsComponents(names));
    }
    return draft
        .quantity(lacking, currency)
        .unitPrice(BigDecimal.ONE)
        .by("max(0, minimum − charged)", PAGE)
        .derived("minimum", least, currency)
        .derived("charged", charged, currency)
        .fact("countedComponents", String.join(", ", names), stretch.terms(), null)
        .charged(lacking);
  }
}
