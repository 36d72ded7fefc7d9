package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandBasis;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.PowerFactor;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;

/**
 * Measures demand as a clause counts it: in kW, raised to a target power factor, or in kVA. Formula
 * page: docs/formulas/demand.md.
 */
final class DemandMeter {

  private final DemandCharge terms;
  private final LoadRecord.Part part;
  private final BitSet inside;
  private final int windowMinutes;
  private final int meterMinutes;

  /**
   * A meter over readings.
   *
   * @param part the readings, on steps that divide the window
   * @param inside the steps in which demand counts
   */
  DemandMeter(
      DemandCharge terms,
      LoadRecord.Part part,
      BitSet inside,
      int windowMinutes,
      int meterMinutes) {
    this.terms = terms;
    this.part = part;
    this.inside = inside;
    this.windowMinutes = windowMinutes;
    this.meterMinutes = meterMinutes;
  }

  /** Whether kVAr are needed and nobody metered them. */
  boolean lacksReactive() {
    boolean needed = terms.basis() == DemandBasis.KVA || terms.powerFactor() != null;
    return needed && !isAgreed() && part.kvar() == null;
  }

  /** Whether the power factor is stated and not measured. */
  private boolean isAgreed() {
    return terms.powerFactor() != null && terms.powerFactor().stated() != null;
  }

  /** Whether apparent power is measured in the window that sets the demand. */
  private boolean isMeasuredByWindow() {
    PowerFactor factor = terms.powerFactor();
    return !isAgreed()
        && (terms.basis() == DemandBasis.KVA
            || factor != null && factor.measuredOver() == PowerFactor.Over.PEAK_WINDOW);
  }

  /** The demand between two steps, null when no window was measured whole. */
  Demand highest(int firstStep, int endStep) {
    boolean comparesApparent = terms.basis() == DemandBasis.KVA && !isAgreed();
    DemandWindows.Peak peak =
        new DemandWindows(
                part.kw(),
                comparesApparent ? part.kvar() : null,
                isMeasuredByWindow() ? bothKnown() : inside,
                terms.window(),
                windowMinutes,
                meterMinutes)
            .highest(firstStep, endStep);
    if (peak == null) {
      return null;
    }
    if (isAgreed()) {
      return counted(peak, peak.kw().dividedBy(terms.powerFactor().stated()));
    }
    if (isMeasuredByWindow()) {
      BigDecimal kvar = sum(part.kvar(), peak.firstStep(), peak.steps());
      return counted(peak, peak.mean(ApparentPower.of(peak.kwSum(), kvar)));
    }
    return terms.powerFactor() == null
        ? new Demand(peak.kw(), peak.kw(), null, peak.start())
        : atMeanPowerFactor(peak, firstStep, endStep);
  }

  private Demand atMeanPowerFactor(DemandWindows.Peak peak, int firstStep, int endStep) {
    BitSet known = bothKnown();
    BigDecimal active = energy(part.kw(), known, firstStep, endStep);
    BigDecimal apparent = ApparentPower.of(active, energy(part.kvar(), known, firstStep, endStep));
    return active.signum() <= 0
        ? new Demand(peak.kw(), peak.kw(), null, peak.start())
        : counted(peak, peak.kw().times(apparent).dividedBy(active));
  }

  /** A demand of known active and apparent power, as the clause counts it. */
  private Demand counted(DemandWindows.Peak peak, Ratio kva) {
    Ratio kw = peak.kw();
    if (terms.basis() == DemandBasis.KVA) {
      return new Demand(kw, kva, kva, peak.start());
    }
    Ratio atTarget = kva.times(terms.powerFactor().target());
    return new Demand(kw, atTarget.compareTo(kw) > 0 ? atTarget : kw, kva, peak.start());
  }

  private BitSet bothKnown() {
    BitSet known = (BitSet) inside.clone();
    for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
      if (!part.kw().isKnown(i) || !part.kvar().isKnown(i)) {
        known.clear(i);
      }
    }
    return known;
  }

  private static BigDecimal sum(FixedPointSeries series, int first, int steps) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = first; i < first + steps; i++) {
      sum = sum.add(series.decimalAt(i));
    }
    return sum;
  }

  private static BigDecimal energy(FixedPointSeries series, BitSet steps, int first, int end) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = steps.nextSetBit(first); i >= 0 && i < end; i = steps.nextSetBit(i + 1)) {
      sum = sum.add(series.decimalAt(i));
    }
    return sum;
  }

  /**
   * A measured demand.
   *
   * @param kw active power
   * @param counted the demand in the unit that is billed
   * @param kva apparent power, null when it plays no part
   * @param start when its window began
   */
  record Demand(Ratio kw, Ratio counted, Ratio kva, Instant start) {

    /** The power factor, null when it plays no part. */
    Ratio powerFactor() {
      return kva == null || kva.signum() == 0
          ? null
          : new Ratio(
              kw.numerator().multiply(kva.denominator()),
              kw.denominator().multiply(kva.numerator()));
    }
  }
}
