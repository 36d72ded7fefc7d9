package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a test states about the uses.
 *
 * @param energy what they took in any line's days
 * @param windows what they took in a window
 * @param curtailed what they curtailed in any line's days
 */
record StatedUses(
    List<UseEnergy> energy, Map<Interval, List<UseEnergy>> windows, Map<EnergyUse, Ratio> curtailed)
    implements UseFacts {

  static StatedUses always(List<UseEnergy> energy) {
    return new StatedUses(energy, Map.of(), Map.of());
  }

  @Override
  public List<UseEnergy> energyOf(BillLine line) {
    return energy;
  }

  @Override
  public List<UseEnergy> energyIn(Interval window) {
    return windows.get(window);
  }

  @Override
  public Map<EnergyUse, Ratio> curtailedOf(BillLine line, Map<EnergyUse, BigDecimal> baselineKw) {
    return curtailed;
  }
}
