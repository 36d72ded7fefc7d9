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
    PowerFactor factor = terms.powerFactor();
    boolean needed = terms.basis() == DemandBasis.KVA || factor != null;
    boolean agreed = factor != null && factor.stated() != null;
    return needed && !agreed && part.kvar() == null;
  }

  /** The demand between two steps, null when no window was measured whole. */
  Demand highest(int firstStep, int endStep) {
    PowerFactor factor = terms.powerFactor();
    boolean agreed = factor != null && factor.stated() != null;
    boolean byWindow =
        !agreed
            && (terms.basis() == DemandBasis.KVA
                || factor != null && factor.measuredOver() == PowerFactor.Over.PEAK_WINDOW);
    DemandWindows.Peak peak =
        new DemandWindows(
                part.kw(),
                terms.basis() == DemandBasis.KVA && !agreed ? part.kvar() : null,
                byWindow && part.kvar() != null ? bothKnown() : inside,
                terms.window(),
                windowMinutes,
                meterMinutes)
            .highest(firstStep, endStep);
    if (peak == null) {
      return null;
    }
    Ratio kw = peak.kw();
    if (terms.basis() == DemandBasis.KW && factor == null) {
      return new Demand(kw, kw, null, peak.start());
    }
    BigDecimal active = peak.kwSum();
    BigDecimal apparent;
    if (agreed) {
      return counted(kw, kw.dividedBy(factor.stated()), peak.start());
    }
    if (byWindow) {
      apparent = ApparentPower.of(active, sum(part.kvar(), peak.firstStep(), peak.steps()));
      return counted(kw, peak.mean(apparent), peak.start());
    }
    BitSet known = bothKnown();
    active = energy(part.kw(), known, firstStep, endStep);
    apparent = ApparentPower.of(active, energy(part.kvar(), known, firstStep, endStep));
    return active.signum() <= 0
        ? new Demand(kw, kw, null, peak.start())
        : counted(kw, kw.times(apparent).dividedBy(active), peak.start());
  }

  /** A demand of known active and apparent power, as the clause counts it. */
  private Demand counted(Ratio kw, Ratio kva, Instant start) {
    if (terms.basis() == DemandBasis.KVA) {
      return new Demand(kw, kva, kva, start);
    }
    Ratio atTarget = kva.times(terms.powerFactor().target());
    return new Demand(kw, atTarget.compareTo(kw) > 0 ? atTarget : kw, kva, start);
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
