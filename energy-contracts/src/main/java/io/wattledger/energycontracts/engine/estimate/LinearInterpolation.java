package io.wattledger.energycontracts.engine.estimate;

import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A straight line from the last reading before a gap to the first one after it, for gaps of two
 * hours or less. See docs/formulas/estimated-readings.md.
 */
public record LinearInterpolation() implements EstimateMethod {

  /** Longest gap. */
  public static final int LONGEST_MINUTES = 120;

  @Override
  public List<EstimatedStretch> fill(ActualEnergy energy, List<EnergyGap> gaps) {
    List<EstimatedStretch> filled = new ArrayList<>();
    for (EnergyGap gap : gaps) {
      filled.add(fill(energy, gap));
    }
    return filled;
  }

  private static EstimatedStretch fill(ActualEnergy energy, EnergyGap gap) {
    String from = "the gap from " + energy.grid().startOf(gap.first());
    int minutes = gap.count() * energy.grid().minutes();
    if (minutes > LONGEST_MINUTES) {
      throw new EstimateRefusedException(
          from
              + " is "
              + minutes
              + " minutes long and a straight line is for "
              + LONGEST_MINUTES
              + " at most; use like days or a register total");
    }
    if (!energy.isKnown(gap.first() - 1) || !energy.isKnown(gap.end())) {
      throw new EstimateRefusedException(
          from
              + " has no actual reading directly before and after it; widen the range to the whole"
              + " gap, or use like days");
    }
    BigDecimal before = energy.kwhAt(gap.first() - 1);
    BigDecimal after = energy.kwhAt(gap.end());
    List<BigDecimal> kwh = new ArrayList<>();
    for (int k = 1; k <= gap.count(); k++) {
      kwh.add(
          Ratio.of(k, gap.count() + 1L)
              .times(after.subtract(before))
              .plus(Ratio.of(before))
              .shown(DECIMALS));
    }
    Map<String, String> determinants = new LinkedHashMap<>();
    determinants.put("beforeStartUtc", energy.grid().startOf(gap.first() - 1).toString());
    determinants.put("beforeKwh", Ratio.of(before).shown(DECIMALS).toPlainString());
    determinants.put("afterStartUtc", energy.grid().startOf(gap.end()).toString());
    determinants.put("afterKwh", Ratio.of(after).shown(DECIMALS).toPlainString());
    return energy.stretch(gap.first(), kwh, determinants);
  }
}
