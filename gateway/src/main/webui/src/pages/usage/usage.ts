/** A customer's month in words and parts. */
import type { ExclusionReason, LineKind, PlanVersion, PriceModel, Usage } from '../../api/hosting';
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
