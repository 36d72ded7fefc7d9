package io.wattledger.fleet.summary;

import io.wattledger.fleet.figure.Figures;
import io.wattledger.fleet.nameplate.engine.FleetCapacity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What machines in service can do by their nameplates.
 *
 * @param machines machines in service
 * @param hashrateEhs hashrate of the miners among them, in EH/s
 * @param efficiencyJPerTh their efficiency in J/TH to six digits, null when none mines
 * @param powerMw power of all of them at the plug, in MW
 */
public record CapacityView(
    long machines, BigDecimal hashrateEhs, BigDecimal efficiencyJPerTh, BigDecimal powerMw) {

  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);
  private static final int KW_TO_MW_DIGITS = 3;

  static CapacityView of(FleetCapacity capacity) {
    BigDecimal efficiency = capacity.efficiencyJPerTh();
    return new CapacityView(
        capacity.machines(),
        Figures.quantity(capacity.hashrateEhs()),
        efficiency == null ? null : Figures.quantity(efficiency.round(SHOWN)),
        Figures.quantity(capacity.powerKw().movePointLeft(KW_TO_MW_DIGITS)));
  }
}
