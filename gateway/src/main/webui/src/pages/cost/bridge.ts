/** The bridge from one definition of cost to the other, component by component. */
import type { Component, Statement } from '../../api/types';
import { sign, subtract } from '../../format/decimal';

/** What one component loses on the way from all-in to cash, per BTC. */
export interface BridgeStep {
  readonly component: Component;
  readonly perBtc: string;
}

/** The steps from the all-in cost to the cash cost; components that stay the same have none. */
export function bridge(allIn: Statement, cash: Statement): readonly BridgeStep[] {
  return allIn.components.flatMap(({ component, perBtc }) => {
    const paid = cash.components.find((part) => part.component === component)?.perBtc;
    if (perBtc === null || paid == null) return [];
    const difference = subtract(paid, perBtc);
    return sign(difference) === 0 ? [] : [{ component, perBtc: difference }];
  });
}

/** What each step is, in words. */
export const BRIDGE_NAMES: Readonly<Record<Component, string>> = {
  ENERGY_AND_COOLING: 'Energy that is not paid in cash',
  DEPRECIATION_AND_MAINTENANCE: 'Depreciation',
  CAPITAL_AND_FINANCING: 'Amortised debt cost',
  OVERHEAD_AND_FEES: 'Overhead that is not paid in cash',
};
