/** The maths of the ladder: every site and model against the market price, and what to do about it. */
import type { Statement } from '../../api/types';
import { compare, multiply, subtract } from '../../format/decimal';

/**
 * What the figures of the period suggest. Judged by energy and cooling, the layer that stopping
 * avoids: a machine whose all-in cost is above the price may still be right to run.
 */
export type Action = 'KEEP' | 'WATCH' | 'STOP';

/** One rung. All figures per BTC but the margin, which is the amount of the period. */
export interface Rung {
  readonly scope: string;
  readonly energyPerBtc: string;
  readonly allInPerBtc: string;
  readonly cashPerBtc: string;
  readonly marginOverEnergy: string;
  readonly action: Action;
}

/** The rungs from the cheapest to the dearest; scopes without coins or price have none. */
export function ladder(allIn: readonly Statement[], cash: readonly Statement[]): readonly Rung[] {
  const cashOf = new Map(cash.map((statement) => [statement.scope, statement.totalPerBtc]));
  return allIn
    .flatMap((statement) => rung(statement, cashOf.get(statement.scope) ?? null) ?? [])
    .sort((a, b) => compare(a.allInPerBtc, b.allInPerBtc));
}

/** The largest figure that the ladder must have room for. */
export function ladderTop(rungs: readonly Rung[], market: string): string {
  return rungs.reduce(
    (top, { allInPerBtc }) => (compare(allInPerBtc, top) > 0 ? allInPerBtc : top),
    market,
  );
}

function rung(statement: Statement, cashPerBtc: string | null): Rung | null {
  const { totalPerBtc, marketPricePerBtc, btcProduced } = statement;
  const energyPerBtc = statement.components.find(
    ({ component }) => component === 'ENERGY_AND_COOLING',
  )?.perBtc;
  if (totalPerBtc === null || marketPricePerBtc === null || btcProduced === null) return null;
  if (energyPerBtc == null || cashPerBtc === null) return null;
  return {
    scope: statement.scope,
    energyPerBtc,
    allInPerBtc: totalPerBtc,
    cashPerBtc,
    marginOverEnergy: multiply(subtract(marketPricePerBtc, energyPerBtc), btcProduced),
    action: actionOf(energyPerBtc, cashPerBtc, marketPricePerBtc),
  };
}

function actionOf(energy: string, cash: string, market: string): Action {
  if (compare(energy, market) > 0) return 'STOP';
  return compare(cash, market) > 0 ? 'WATCH' : 'KEEP';
}
