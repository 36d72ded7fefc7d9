package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the uses behind the meters did at the times that lines ask for; every answer names the same
 * consumers in the same order. See docs/formulas/energy-allocation.md.
 */
public interface UseFacts {

  /** What the consumers took in a line's own days. */
  List<UseEnergy> energyOf(BillLine line);

  /** What the consumers took in a window, which may lie before the bill. */
  List<UseEnergy> energyIn(Interval window);

  /**
   * What each use stayed below its baseline in a line's own days, interval by interval.
   *
   * @param baselineKw what the uses would have taken
   */
  Map<EnergyUse, Ratio> curtailedOf(BillLine line, Map<EnergyUse, BigDecimal> baselineKw);
}
