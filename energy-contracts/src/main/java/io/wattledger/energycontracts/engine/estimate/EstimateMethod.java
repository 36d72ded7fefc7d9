package io.wattledger.energycontracts.engine.estimate;

import java.util.List;

/**
 * A way to find the energy of intervals without a reading. See docs/formulas/estimated-readings.md.
 */
public sealed interface EstimateMethod
    permits LinearInterpolation, LikeDays, RegisterTotal, StatedValues {

  /** Decimals of an estimated energy in kWh, those of a stored reading. */
  int DECIMALS = 6;

  /**
   * The energy of every missing interval of a range.
   *
   * @param energy what was actually read in the range and around it
   * @param gaps the runs of missing intervals in the range, at least one
   * @return the estimates in order of time, each missing interval once
   * @throws EstimateRefusedException when the method does not fit the gaps
   */
  List<EstimatedStretch> fill(ActualEnergy energy, List<EnergyGap> gaps);
}
