package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.kernel.time.Interval;
import java.util.List;

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
   * What uses and consumers stayed below their baselines in a line's own days, interval by
   * interval.
   *
   * @param lineNo the line's number in the bill, from 1
   * @param rule what they would have taken
   */
  List<UseEnergy> curtailedOf(int lineNo, AllocationRule.CurtailedLoad rule);
}
