package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.kernel.time.Interval;
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
    List<UseEnergy> energy, Map<Interval, List<UseEnergy>> windows, List<UseEnergy> curtailed)
    implements UseFacts {

  static StatedUses always(List<UseEnergy> energy) {
    return new StatedUses(energy, Map.of(), List.of());
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
  public List<UseEnergy> curtailedOf(int lineNo, AllocationRule.CurtailedLoad rule) {
    return curtailed;
  }
}
