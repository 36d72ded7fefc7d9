package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.PeakYear;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The tag of a bill or of a measured year: stated, or the mean or maximum of the demands at the
 * system's peaks. Formula page: docs/formulas/coincident-peak.md.
 */
final class PeakTag {

  private final Stretch stretch;
  private final CoincidentPeak terms;
  private final List<MissingFact> missing;

  /**
   * Tags under a component's terms.
   *
   * @param missing takes what is not known
   */
  PeakTag(Stretch stretch, CoincidentPeak terms, List<MissingFact> missing) {
    this.stretch = stretch;
    this.terms = terms;
    this.missing = missing;
  }

  /** The tag that the terms state for this bill, null when it is unknown. */
  Ratio ofBill(LineDraft draft) {
    if (terms.tagKw() != null) {
      return Ratio.of(terms.tagKw());
    }
    if (!terms.systemPeaksUtc().isEmpty()) {
      return ofPeaks(terms.systemPeaksUtc(), draft);
    }
    return ofDemands(
        terms.coincidentDemandsKw().isEmpty()
            ? stretch.history().coincidentDemandsKw()
            : terms.coincidentDemandsKw(),
        "state tagKw, coincidentDemandsKw or systemPeaksUtc",
        draft);
  }

  /** The tag that was measured in a year, null when it is unknown. */
  Ratio ofYear(int year, LineDraft draft) {
    draft.fact("measuredYear", Integer.toString(year), stretch.terms(), null);
    if (terms.firstMeasuredYear() != null && year < terms.firstMeasuredYear()) {
      draft.fact("firstMeasuredYear", terms.firstMeasuredYear().toString(), stretch.terms(), null);
      return Ratio.ZERO;
    }
    PeakYear stated = terms.statedYear(year);
    if (stated != null && stated.tagKw() != null) {
      return Ratio.of(stated.tagKw());
    }
    if (stated != null && !stated.peaksUtc().isEmpty()) {
      return ofPeaks(stated.peaksUtc(), draft);
    }
    if (stated == null && terms.systemLoadSeries() != null) {
      return ofSystemLoad(year, draft);
    }
    return ofDemands(
        stated == null ? stretch.history().coincidentDemandsKw() : stated.demandsKw(),
        "state the peaks of " + year,
        draft);
  }

  private Ratio ofSystemLoad(int year, LineDraft draft) {
    List<Instant> peaks = new SystemPeaks(stretch, terms).of(year);
    if (peaks == null) {
      missing.add(
          new MissingFact(
              MissingFact.SYSTEM_LOAD,
              "series "
                  + terms.systemLoadSeries()
                  + " does not show every window of "
                  + terms.windowMinutes()
                  + " minutes in which a peak of "
                  + year
                  + " can lie, for "
                  + terms.name()));
      return null;
    }
    draft.series(terms.systemLoadSeries());
    return ofPeaks(peaks, draft);
  }

  private Ratio ofPeaks(List<Instant> peaks, LineDraft draft) {
    List<Ratio> demands = new ArrayList<>();
    List<Instant> measured = new ArrayList<>();
    for (Instant peak : peaks) {
      Ratio demand = stretch.record().meanKw(peak, terms.windowMinutes());
      if (demand == null) {
        missing.add(
            new MissingFact(
                MissingFact.COINCIDENT_DEMAND,
                "the load was not measured at the system peak of "
                    + peak
                    + " for "
                    + terms.name()));
      } else {
        demands.add(demand);
        measured.add(peak);
        draft.fact("peakUtc" + demands.size(), peak.toString(), stretch.terms(), null);
      }
    }
    if (demands.isEmpty()) {
      return null;
    }
    Ratio tag = aggregate(demands, draft);
    for (int i = 0; i < measured.size(); i++) {
      if (terms.aggregate() == CoincidentPeak.Aggregate.MEAN || i == demands.indexOf(tag)) {
        draft.demandSetIn(measured.get(i), terms.windowMinutes());
      }
    }
    return tag;
  }

  private Ratio ofDemands(List<BigDecimal> stated, String remedy, LineDraft draft) {
    if (stated.isEmpty()) {
      missing.add(
          new MissingFact(
              MissingFact.COINCIDENT_DEMAND,
              "the demand at the system's peaks is unknown for " + terms.name() + "; " + remedy));
      return null;
    }
    return aggregate(stated.stream().map(Ratio::of).toList(), draft);
  }

  private Ratio aggregate(List<Ratio> demands, LineDraft draft) {
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
}
