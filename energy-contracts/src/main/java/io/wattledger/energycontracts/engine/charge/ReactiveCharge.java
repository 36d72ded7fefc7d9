package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.ReactiveDemand;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reactive power at the window of the highest demand or reactive power. Formula page:
 * docs/formulas/demand.md.
 */
final class ReactiveCharge {

  private final Stretch stretch;
  private final ReactiveDemand terms;
  private final int windowMinutes;

  ReactiveCharge(Stretch stretch, ReactiveDemand terms) {
    this.stretch = stretch;
    this.terms = terms;
    this.windowMinutes =
        terms.windowMinutes() == null ? stretch.meterMinutes() : terms.windowMinutes();
  }

  Charge charge() {
    List<BillLine> lines = new ArrayList<>();
    List<MissingFact> missing = new ArrayList<>();
    for (BillingMonth month : BillingMonth.of(stretch)) {
      if (terms.powerFactor() == null && stretch.reactiveKvar() == null) {
        missing.add(
            new MissingFact(
                MissingFact.REACTIVE_POWER,
                "no reactive power was metered in " + month.month() + " for " + terms.name()));
        continue;
      }
      DemandWindows.Peak peak = peak(month);
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
        lines.add(line(month, peak));
      }
    }
    return new Charge(lines, missing);
  }

  private DemandWindows.Peak peak(BillingMonth month) {
    FixedPointSeries load = stretch.load();
    BitSet inside = new BitSet(load.grid().count());
    inside.set(month.firstStep(), month.endStep());
    for (int i = month.firstStep(); terms.powerFactor() == null && i < month.endStep(); i++) {
      inside.set(i, load.isKnown(i) && stretch.reactiveKvar().isKnown(i));
    }
    return new DemandWindows(
            isByReactive() ? stretch.reactiveKvar() : load,
            null,
            inside,
            DemandCharge.Window.FIXED,
            windowMinutes,
            stretch.meterMinutes())
        .highest(month.firstStep(), month.endStep());
  }

  private boolean isByReactive() {
    return terms.measuredAt() == ReactiveDemand.ReactivePeak.HIGHEST_REACTIVE;
  }

  private BillLine line(BillingMonth month, DemandWindows.Peak peak) {
    BigDecimal kwSum = sum(stretch.load(), peak);
    Ratio kw = peak.mean(kwSum);
    Ratio kvar = peak.mean(kvarSum(peak, kwSum));
    Ratio free = kw.times(terms.freeKvarPerKw());
    Ratio excess = kvar.compareTo(free) > 0 ? kvar.minus(free) : Ratio.ZERO;
    Ratio months = month.months(terms.proration());
    return new LineDraft(stretch, terms)
        .days(month.from(), month.to())
        .quantity(excess, "kVAr")
        .unitPrice(terms.pricePerKvar())
        .by("(peakKvar − peakKw × freeKvarPerKw) × pricePerKvar × months", "demand.md")
        .count("windowMinutes", windowMinutes, "min")
        .measured("peakKw", kw, "kW")
        .measuredReactive("peakKvar", kvar, "kVAr")
        .fact("peakStartUtc", peak.start().toString(), stretch.loadSource(), null)
        .term("freeKvarPerKw", terms.freeKvarPerKw(), "kVAr/kW")
        .term("pricePerKvar", terms.pricePerKvar(), stretch.currency() + "/kVAr")
        .derived("months", months, "months")
        .charged(excess.times(terms.pricePerKvar()).times(months));
  }

  private BigDecimal kvarSum(DemandWindows.Peak peak, BigDecimal kwSum) {
    return terms.powerFactor() != null
        ? kwSum.multiply(ApparentPower.reactivePerActive(terms.powerFactor()))
        : sum(stretch.reactiveKvar(), peak);
  }

  private static BigDecimal sum(FixedPointSeries series, DemandWindows.Peak peak) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = peak.firstStep(); i < peak.firstStep() + peak.steps(); i++) {
      sum = sum.add(series.decimalAt(i));
    }
    return sum;
  }
}
