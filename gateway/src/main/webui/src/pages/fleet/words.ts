/** What people call the states and kinds of the fleet. */
import type {
  AssetBatch,
  AssetCategory,
  AssetUse,
  BuildingUse,
  Cooling,
  LifecycleStatus,
} from '../../api/fleet';
import type { Tone } from '../../components/Badge';
import { compare, divide, multiply, subtract, sum } from '../../format/decimal';

export const STATUS_NAMES: Readonly<Record<LifecycleStatus, string>> = {
  ORDERED: 'Ordered',
  IN_TRANSIT: 'In transit',
  IN_STOCK: 'In stock',
  IN_SERVICE: 'In service',
  RETIRED: 'Retired',
  SOLD: 'Sold',
};

export const STATUS_TONES: Readonly<Record<LifecycleStatus, Tone>> = {
  ORDERED: 'neutral',
  IN_TRANSIT: 'neutral',
  IN_STOCK: 'attention',
  IN_SERVICE: 'good',
  RETIRED: 'neutral',
  SOLD: 'neutral',
};

/** What a change to the state is called on its button. */
export const TRANSITION_NAMES: Readonly<Record<LifecycleStatus, string>> = {
  ORDERED: 'Order',
  IN_TRANSIT: 'Mark as in transit',
  IN_STOCK: 'Move to stock',
  IN_SERVICE: 'Put in service',
  RETIRED: 'Retire',
  SOLD: 'Mark as sold',
};

export const USE_NAMES: Readonly<Record<AssetUse | BuildingUse, string>> = {
  MINING: 'Mining',
  AI: 'AI',
  MIXED: 'Mining and AI',
};

export const CATEGORY_NAMES: Readonly<Record<AssetCategory, string>> = {
  MACHINE: 'Machines',
  INFRASTRUCTURE: 'Infrastructure',
};

export const COOLING_NAMES: Readonly<Record<Cooling, string>> = {
  AIR: 'Air',
  HYDRO: 'Water',
  IMMERSION: 'Immersion',
  LIQUID: 'Liquid',
};

/**
 * The charge of a full month by straight line before any write-down: cost less salvage over the
 * life. Null once the batch was written down, because then the lines of the statement say it.
 */
export function monthlyCharge(batch: AssetBatch): string | null {
  if (batch.writeDowns.length > 0) return null;
  const salvage = multiply(batch.salvageValuePerUnit, String(batch.quantity));
  return divide(subtract(batch.totalCost, salvage), String(batch.usefulLifeMonths), 2);
}

/** The megawatts of kilowatts. */
export function megawatts(kw: string): string {
  return divide(kw, '1000', 3) ?? kw;
}

/** True when the machines need more power at the meter than the site has. */
export function isOverCapacity(meterPowerMw: string, capacityMw: string): boolean {
  return compare(meterPowerMw, capacityMw) > 0;
}

/** The cost of several batches of one currency; null when currencies differ. */
export function costOf(batches: readonly AssetBatch[]): string | null {
  const currencies = new Set(batches.map(({ currency }) => currency));
  return currencies.size > 1 ? null : sum(batches.map(({ totalCost }) => totalCost));
}
