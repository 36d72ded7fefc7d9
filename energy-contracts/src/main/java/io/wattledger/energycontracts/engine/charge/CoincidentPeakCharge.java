package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The coincident-peak tag and its charge. Formula page: docs/formulas/coincident-peak.md. */
final class CoincidentPeakCharge {

  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal KW_PER_MW = BigDecimal.valueOf(1000);
  private static final String PAGE = "coincident-peak.md";

  private final Stretch stretch;
  private final CoincidentPeak terms;
  private final List<MissingFact> missing = new ArrayList<>();
  private final List<BillLine> lines = new ArrayList<>();

  CoincidentPeakCharge(Stretch stretch, CoincidentPeak terms) {
    this.stretch = stretch;
    this.terms = terms;
  }

  Charge charge() {
    PeakTag tag = new PeakTag(stretch, terms, missing);
    List<BillingMonth> months = BillingMonth.of(stretch);
    if (terms.rule() == null) {
      LineDraft draft = new LineDraft(stretch, terms);
      addLine(draft, tag.ofBill(draft), months);
      return new Charge(lines, missing);
    }
    byMeasuredYear(months)
        .forEach(
            (year, ofYear) -> {
              LineDraft draft =
                  new LineDraft(stretch, terms)
                      .days(ofYear.get(0).from(), ofYear.get(ofYear.size() - 1).to());
              addLine(draft, tag.ofYear(year, draft), ofYear);
            });
    return new Charge(lines, missing);
  }

  private Map<Integer, List<BillingMonth>> byMeasuredYear(List<BillingMonth> months) {
    Map<Integer, List<BillingMonth>> byYear = new LinkedHashMap<>();
    for (BillingMonth month : months) {
      int year = terms.rule().measuredYear(month.month().getYear(), month.month().getMonthValue());
      byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(month);
    }
    return byYear;
  }

  private void addLine(LineDraft draft, Ratio measured, List<BillingMonth> over) {
    if (measured == null) {
      return;
    }
    draft.derived("tagKw", measured, "kW");
    Ratio tag = measured;
    String scaled = "tagKw";
    if (terms.scaling() != null) {
      draft.term("scaling", terms.scaling(), "");
      tag = measured.times(terms.scaling());
      scaled = "tagKw × scaling";
    }
    lines.add(
        terms.pricePerMwDay() != null
            ? byDay(draft, tag, scaled, over)
            : byMonth(draft, tag, scaled, over));
  }

  private BillLine byMonth(LineDraft draft, Ratio tag, String scaled, List<BillingMonth> over) {
    Ratio months = Ratio.ZERO;
    for (BillingMonth month : over) {
      months = months.plus(month.months(terms.proration()));
    }
    String perKw = stretch.currency() + "/kW";
    draft.quantity(tag, "kW").derived("months", months, "months");
    if (terms.pricePerKwYear() != null) {
      return draft
          .unitPrice(months.times(terms.pricePerKwYear()).dividedBy(MONTHS_PER_YEAR).shown(6))
          .by(scaled + " × pricePerKwYear × months / 12", PAGE)
          .term("pricePerKwYear", terms.pricePerKwYear(), perKw)
          .charged(tag.times(terms.pricePerKwYear()).times(months).dividedBy(MONTHS_PER_YEAR));
    }
    return draft
        .unitPrice(months.times(terms.pricePerKwMonth()).shown(6))
        .by(scaled + " × pricePerKwMonth × months", PAGE)
        .term("pricePerKwMonth", terms.pricePerKwMonth(), perKw)
        .charged(tag.times(terms.pricePerKwMonth()).times(months));
  }

  private BillLine byDay(LineDraft draft, Ratio tag, String scaled, List<BillingMonth> over) {
    long days = over.stream().mapToLong(BillingMonth::days).sum();
    Ratio mwDays = tag.dividedBy(KW_PER_MW).times(BigDecimal.valueOf(days));
    return draft
        .quantity(mwDays, "MW-day")
        .unitPrice(terms.pricePerMwDay())
        .by(scaled + " / 1000 × days × pricePerMwDay", PAGE)
        .count("days", days, "d")
        .term("pricePerMwDay", terms.pricePerMwDay(), stretch.currency() + "/MW-day")
        .charged(mwDays.times(terms.pricePerMwDay()));
  }
}
