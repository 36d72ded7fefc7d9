package io.wattledger.energycontracts.engine.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value that a person states for each missing interval, in order of time. See
 * docs/formulas/estimated-readings.md.
 *
 * @param kwh the energy of each, in kWh
 */
public record StatedValues(List<BigDecimal> kwh) implements EstimateMethod {

  /** Copies the values. */
  public StatedValues {
    kwh = List.copyOf(kwh);
  }

  @Override
  public List<EstimatedStretch> fill(ActualEnergy energy, List<EnergyGap> gaps) {
    int missing = gaps.stream().mapToInt(EnergyGap::count).sum();
    if (missing != kwh.size()) {
      throw new EstimateRefusedException(
          missing
              + " intervals are missing and "
              + kwh.size()
              + " values are stated; state one each");
    }
    List<EstimatedStretch> filled = new ArrayList<>();
    int from = 0;
    for (EnergyGap gap : gaps) {
      List<BigDecimal> stated = kwh.subList(from, from + gap.count());
      filled.add(
          energy.stretch(
              gap.first(), stated, Map.of("statedValues", Integer.toString(gap.count()))));
      from += gap.count();
    }
    return filled;
  }
}
