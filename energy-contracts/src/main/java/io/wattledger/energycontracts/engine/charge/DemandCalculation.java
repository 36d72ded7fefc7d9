package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The billing demand of each month of a stretch and its charge. Formula page:
 * docs/formulas/demand.md.
 */
final class DemandCalculation {

  private static final String PAGE = "demand.md";

  private final Stretch stretch;
  private final DemandCharge terms;
  private final int windowMinutes;

  DemandCalculation(Stretch stretch, DemandCharge terms) {
    this.stretch = stretch;
    this.terms = terms;
    this.windowMinutes =
        terms.windowMinutes() == null ? stretch.meterMinutes() : terms.windowMinutes();
  }

  Charge charge() {
    List<BillLine> lines = new ArrayList<>();
    List<MissingFact> missing = new ArrayList<>();
    for (BillingMonth month : BillingMonth.of(stretch)) {
      if (terms.billingKw() != null) {
        lines.add(line(draft(month), month, Ratio.of(terms.billingKw()), "billingKw"));
        continue;
      }
      Peak peak = highest(month);
      if (peak == null) {
        missing.add(
            new MissingFact(
                MissingFact.DEMAND,
                "no whole demand window of "
                    + windowMinutes
                    + " minutes was measured in "
                    + month.month()
                    + " for "
                    + terms.name()));
      } else {
        lines.add(measuredLine(month, peak));
      }
    }
    return new Charge(lines, missing);
  }

  private BillLine measuredLine(BillingMonth month, Peak peak) {
    LineDraft draft =
        draft(month)
            .fact("window", terms.window().name(), stretch.terms(), null)
            .count("windowMinutes", windowMinutes, "min")
            .measured("peakKw", peak.kw(), "kW")
            .fact("peakStartUtc", peak.start().toString(), stretch.loadSource(), null);
    Ratio billed = peak.kw();
    if (terms.minimumKw() != null) {
      draft.term("minimumKw", terms.minimumKw(), "kW");
      Ratio minimum = Ratio.of(terms.minimumKw());
      billed = billed.compareTo(minimum) < 0 ? minimum : billed;
    }
    return line(
        draft, month, billed, terms.minimumKw() == null ? "peakKw" : "max(peakKw, minimumKw)");
  }

  private LineDraft draft(BillingMonth month) {
    return new LineDraft(stretch, terms).days(month.from(), month.to());
  }

  private BillLine line(LineDraft draft, BillingMonth month, Ratio billed, String demand) {
    Ratio months = month.months(terms.proration());
    return draft
        .quantity(billed, "kW")
        .unitPrice(terms.pricePerKw())
        .by(demand + " × pricePerKw × months", PAGE)
        .derived("billingKw", billed, "kW")
        .term("pricePerKw", terms.pricePerKw(), stretch.currency() + "/kW")
        .derived("months", months, "months")
        .charged(billed.times(terms.pricePerKw()).times(months));
  }

  /** The highest window of a month, null when no window was measured whole. */
  private Peak highest(BillingMonth month) {
    FixedPointSeries load = stretch.load();
    int length = windowMinutes / stretch.stepMinutes();
    int stride =
        terms.window() == DemandCharge.Window.FIXED
            ? length
            : Math.max(1, stretch.meterMinutes() / stretch.stepMinutes());
    long best = 0;
    int bestStart = -1;
    for (int start = month.firstStep(); start + length <= month.endStep(); start += stride) {
      long sum = 0;
      boolean whole = true;
      for (int i = start; i < start + length && whole; i++) {
        whole = load.isKnown(i);
        sum += load.at(i);
      }
      if (whole && (bestStart < 0 || sum > best)) {
        best = sum;
        bestStart = start;
      }
    }
    return bestStart < 0
        ? null
        : new Peak(
            Ratio.of(BigDecimal.valueOf(best, load.scale())).dividedBy(BigDecimal.valueOf(length)),
            load.grid().startOf(bestStart));
  }

  /** A demand and when its window began. */
  private record Peak(Ratio kw, Instant start) {}
}
