package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The coincident-peak tag and its charge. Formula page: docs/formulas/coincident-peak.md. */
final class CoincidentPeakCharge {

  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

  private final Stretch stretch;
  private final CoincidentPeak terms;
  private final List<MissingFact> missing = new ArrayList<>();

  CoincidentPeakCharge(Stretch stretch, CoincidentPeak terms) {
    this.stretch = stretch;
    this.terms = terms;
  }

  Charge charge() {
    LineDraft draft = new LineDraft(stretch, terms);
    Ratio tag = terms.tagKw() != null ? Ratio.of(terms.tagKw()) : tagOfDemands(draft);
    if (tag == null) {
      return new Charge(List.of(), missing);
    }
    Ratio months = Ratio.ZERO;
    for (BillingMonth month : BillingMonth.of(stretch)) {
      months = months.plus(month.months(terms.proration()));
    }
    String perKw = stretch.currency() + "/kW";
    draft.quantity(tag, "kW").derived("tagKw", tag, "kW").derived("months", months, "months");
    Ratio amount;
    if (terms.pricePerKwYear() != null) {
      amount = tag.times(terms.pricePerKwYear()).times(months).dividedBy(MONTHS_PER_YEAR);
      draft
          .unitPrice(months.times(terms.pricePerKwYear()).dividedBy(MONTHS_PER_YEAR).shown(6))
          .by("tagKw × pricePerKwYear × months / 12", "coincident-peak.md")
          .term("pricePerKwYear", terms.pricePerKwYear(), perKw);
    } else {
      amount = tag.times(terms.pricePerKwMonth()).times(months);
      draft
          .unitPrice(months.times(terms.pricePerKwMonth()).shown(6))
          .by("tagKw × pricePerKwMonth × months", "coincident-peak.md")
          .term("pricePerKwMonth", terms.pricePerKwMonth(), perKw);
    }
    return new Charge(List.of(draft.charged(amount)), missing);
  }

  private Ratio tagOfDemands(LineDraft draft) {
    List<Ratio> demands = demands();
    if (demands.isEmpty()) {
      missing.add(
          new MissingFact(
              MissingFact.COINCIDENT_DEMAND,
              "the demand at the system's peaks is unknown for "
                  + terms.name()
                  + "; state tagKw, coincidentDemandsKw or systemPeaksUtc"));
      return null;
    }
    draft
        .fact("aggregate", terms.aggregate().name(), stretch.terms(), null)
        .count("peaks", demands.size(), "peaks");
    Ratio sum = Ratio.ZERO;
    Ratio highest = demands.get(0);
    for (int i = 0; i < demands.size(); i++) {
      draft.measured("coincidentDemandKw" + (i + 1), demands.get(i), "kW");
      sum = sum.plus(demands.get(i));
      highest = demands.get(i).compareTo(highest) > 0 ? demands.get(i) : highest;
    }
    return terms.aggregate() == CoincidentPeak.Aggregate.MAX
        ? highest
        : sum.dividedBy(BigDecimal.valueOf(demands.size()));
  }

  private List<Ratio> demands() {
    if (!terms.systemPeaksUtc().isEmpty()) {
      return measuredDemands();
    }
    List<BigDecimal> stated =
        terms.coincidentDemandsKw().isEmpty()
            ? stretch.coincidentDemandsKw()
            : terms.coincidentDemandsKw();
    return stated.stream().map(Ratio::of).toList();
  }

  private List<Ratio> measuredDemands() {
    List<Ratio> demands = new ArrayList<>();
    FixedPointSeries load = stretch.load();
    int length = terms.windowMinutes() / stretch.stepMinutes();
    for (Instant peak : terms.systemPeaksUtc()) {
      int start = load.grid().indexOf(peak);
      long sum = 0;
      boolean whole = start >= 0 && start + length <= load.grid().count();
      for (int i = start; whole && i < start + length; i++) {
        whole = load.isKnown(i);
        sum += load.at(i);
      }
      if (whole) {
        demands.add(
            Ratio.of(BigDecimal.valueOf(sum, load.scale())).dividedBy(BigDecimal.valueOf(length)));
      } else {
        missing.add(
            new MissingFact(
                MissingFact.COINCIDENT_DEMAND,
                "the load was not measured at the system peak of "
                    + peak
                    + " for "
                    + terms.name()));
      }
    }
    return demands;
  }
}
