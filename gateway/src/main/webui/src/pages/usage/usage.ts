/** A customer's month in words and parts. */
import type { AllocationGroup, AllocationTotals } from '../../api/hosting/allocations';
import type { ExclusionReason } from '../../api/hosting/pools';
import type { LineKind, Usage } from '../../api/hosting/usage';
import type { PlanVersion, PriceModel } from '../../api/hosting/customers';
import { spoken } from '../../api/names';
import { divide } from '../../format/decimal';
import { formatMoney, formatNumber } from '../../format/format';

/** GPU-seconds as GPU-hours. */
export function gpuHours(gpuSeconds: number, decimals = 2): string {
  return divide(String(gpuSeconds), '3600', decimals) ?? '0';
}

/** A part of an amount of GPU time, with the colour that it has everywhere. */
export interface Share {
  readonly key: ShareKey;
  readonly title: string;
  readonly gpuSeconds: number;
}

export type ShareKey =
  'used' | 'unused' | 'burst' | 'on-demand' | 'unpriced' | 'billed' | 'excluded' | 'idle';

/**
 * What is charged, split into what was used and what was reserved and not used. The parts sum to
 * the charged GPU-seconds of the lines.
 */
export function chargedShares({ lines, gpuSeconds }: Pick<Usage, 'lines' | 'gpuSeconds'>): Share[] {
  const charged = (kind: LineKind) =>
    lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.gpuSeconds, 0);
  const [reserved, burst, onDemand, unpriced] = [
    charged('RESERVED'),
    charged('BURST'),
    charged('ON_DEMAND'),
    charged('UNPRICED'),
  ];
  const rest = gpuSeconds - burst - onDemand - unpriced;
  const used = Math.max(0, Math.min(reserved, rest));
  const shares: Share[] = [
    { key: 'used', title: 'Used of the reservation', gpuSeconds: used },
    { key: 'unused', title: 'Reserved, not used', gpuSeconds: reserved - used },
    { key: 'burst', title: 'Beyond the reservation', gpuSeconds: burst },
    { key: 'on-demand', title: 'On demand', gpuSeconds: onDemand },
    { key: 'unpriced', title: 'Without an agreed price', gpuSeconds: unpriced },
  ];
  return shares.filter((share) => share.gpuSeconds > 0);
}

/** A price model in a sentence. */
export function priceSentence(model: PriceModel, currency: string): string {
  const price = (value: string) => `${formatMoney(value, currency)} per GPU-hour`;
  if (model.type === 'ON_DEMAND') {
    return `On demand at ${price(model.pricePerGpuHour)}${granule(model.granuleSeconds)}`;
  }
  const beyond =
    model.burstPricePerGpuHour == null ? '' : `; beyond them ${price(model.burstPricePerGpuHour)}`;
  return `${formatNumber(String(model.gpus))} GPUs reserved at ${price(model.pricePerGpuHour)}, used or not${beyond}`;
}

function granule(seconds: number | null | undefined): string {
  if (seconds == null || seconds === 1) return ', to the second';
  if (seconds % 3600 === 0)
    return `, by ${seconds === 3600 ? 'the hour' : `${seconds / 3600} hours`}`;
  return seconds % 60 === 0
    ? `, by ${seconds === 60 ? 'the minute' : `${seconds / 60} minutes`}`
    : `, by ${seconds} seconds`;
}

/** Whether a plan version holds on a local day. */
export function holdsOn({ effectiveFrom, effectiveTo }: PlanVersion, day: string): boolean {
  return effectiveFrom <= day && (effectiveTo == null || day < effectiveTo);
}

/** By what allocations are added up on the screen. */
export type Grouping = 'pool' | 'plan' | 'node';

/** A row of added-up allocations, with the places whose allocations it holds. */
export interface GroupRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly totals: AllocationTotals;
  readonly places: readonly { readonly pool: string; readonly resource?: string | undefined }[];
}

/** The plan version that prices a pool on a day: of those that hold there the newest. */
export function planOf(
  plans: readonly PlanVersion[],
  pool: string,
  day: string,
): PlanVersion | undefined {
  return plans
    .filter((plan) => (plan.pool == null || plan.pool === pool) && holdsOn(plan, day))
    .sort((a, b) => b.version - a.version)[0];
}

/** The rows of a grouping; by plan, the pools that a plan prices on that day are put together. */
export function groupRows(
  groups: readonly AllocationGroup[],
  grouping: Grouping,
  plans: readonly PlanVersion[],
  day: string,
): GroupRow[] {
  if (grouping !== 'plan') {
    return groups.map(({ pool, resource, gpuModel, totals }) => ({
      id: [pool, resource ?? ''].join(' '),
      title: resource ?? spoken(pool),
      note: resource == null ? gpuModel : `${spoken(pool)}, ${gpuModel}`,
      totals,
      places: [{ pool, resource: resource ?? undefined }],
    }));
  }
  const rows = new Map<string, GroupRow>();
  for (const { pool, totals } of groups) {
    const plan = planOf(plans, pool, day);
    const id = plan ? String(plan.version) : 'none';
    const before = rows.get(id);
    rows.set(id, {
      id,
      title: plan ? planTitle(plan) : 'No price agreed',
      note: [before?.note, spoken(pool)].filter(Boolean).join(', '),
      totals: before ? added(before.totals, totals) : totals,
      places: [...(before?.places ?? []), { pool }],
    });
  }
  return [...rows.values()];
}

function planTitle({ version, priceModel }: PlanVersion): string {
  return `${priceModel.type === 'RESERVED' ? 'Reserved' : 'On demand'}, prices version ${version}`;
}

function added(a: AllocationTotals, b: AllocationTotals): AllocationTotals {
  return {
    allocations: a.allocations + b.allocations,
    running: a.running + b.running,
    gpusRunning: a.gpusRunning + b.gpusRunning,
    gpuSeconds: a.gpuSeconds + b.gpuSeconds,
    gpuHours: gpuHours(a.gpuSeconds + b.gpuSeconds),
  };
}

/** Whether the month is still running. */
export function isRunning({ status, asOf, to }: Usage): boolean {
  return status === 'OPEN' && asOf < to;
}

/** Why capacity was excluded. */
export const EXCLUSION_NAMES: Readonly<Record<ExclusionReason, string>> = {
  MAINTENANCE: 'Maintenance',
  FAILURE: 'Failure',
  CURTAILMENT: 'Curtailment',
  OWN_USE: 'Own use',
  OTHER: 'Other',
};
