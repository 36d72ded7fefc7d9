/** Estimates and the quality of readings in words. */
import type { EstimateRequest, QualityState } from '../../api/estimates';
import type { Bill, BillLine, EstimateMethod } from '../../api/energy';
import { formatNumber } from '../../format/format';

const METHODS: Readonly<Record<EstimateMethod, string>> = {
  LINEAR: 'Straight line',
  LIKE_DAYS: 'Like days',
  REGISTER_TOTAL: 'Register total',
  MANUAL: 'Stated values',
};

/** The methods as choices of a form. */
export const ESTIMATE_METHODS = Object.entries(METHODS).map(([value, title]) => ({
  value,
  title,
}));

/** What each method is for. */
export const METHOD_HINTS: Readonly<Record<EstimateMethod, string>> = {
  LINEAR: 'Between the readings around a gap of two hours or less.',
  LIKE_DAYS: 'The mean of the same hours of comparable days before; for gaps of a week or less.',
  REGISTER_TOTAL: 'What the register counted over the whole span less what the intervals measured.',
  MANUAL: 'A value for each missing interval, in order of time.',
};

const STATES: Readonly<Record<QualityState, string>> = {
  COMPLETE: 'Complete',
  RELEASED: 'Released',
  ESTIMATED: 'Estimated',
  REJECTED: 'Rejected',
  MISSING: 'Missing',
  SUSPICIOUS: 'Waits for a decision',
};

/** The states of an hour, the best first. */
export const QUALITY_STATES = Object.keys(STATES) as readonly QualityState[];

/** A state of an hour. */
export function qualityState(state: QualityState): string {
  return STATES[state];
}

/** How readings were estimated. */
export function estimateMethod(method: EstimateMethod): string {
  return METHODS[method];
}

/** Several methods in one phrase. */
export function estimateMethods(methods: readonly EstimateMethod[]): string {
  return methods.map((method) => METHODS[method].toLowerCase()).join(', ');
}

/** How much of a bill was estimated, in a sentence. */
export function billEstimate(estimated: NonNullable<Bill['estimated']>): string {
  const share =
    estimated.sharePercent == null
      ? ''
      : `, ${formatNumber(estimated.sharePercent, { trimmed: true })} % of the billed energy`;
  return `${counted(estimated.intervals)} with ${formatNumber(estimated.energyKwh, { trimmed: true })} kWh${share}, by ${estimateMethods(estimated.methods)}.`;
}

/** How much of a line was estimated, in a few words; null when nothing was. */
export function lineEstimate({ estimated }: BillLine): string | null {
  if (!estimated) return null;
  const earlier = estimated.intervals === 0 ? ' in earlier months' : '';
  return estimated.sharePercent == null
    ? `rests on estimates${earlier}`
    : `${formatNumber(estimated.sharePercent, { trimmed: true })} % estimated${earlier}`;
}

/** The runs of equal states of a day, as a screen reader says them. */
export function dayInWords(hours: readonly QualityState[]): string {
  const parts: string[] = [];
  for (let from = 0; from < hours.length;) {
    let to = from + 1;
    while (to < hours.length && hours[to] === hours[from]) to += 1;
    const state = hours[from];
    if (state !== undefined && state !== 'COMPLETE') {
      const span = to - from === 1 ? `hour ${from + 1}` : `hours ${from + 1} to ${to}`;
      parts.push(`${span} ${qualityState(state).toLowerCase()}`);
    }
    from = to;
  }
  return parts.length === 0 ? 'complete' : parts.join(', ');
}

/** The request of the estimate form. */
export function estimateRequest(
  span: Pick<EstimateRequest, 'from' | 'to'>,
  method: EstimateMethod,
  typed: { readonly days: string; readonly totalKwh: string; readonly kwh: string },
): EstimateRequest {
  const days = /^\d+$/.test(typed.days.trim()) ? { days: Number(typed.days) } : {};
  const decimal = (text: string) => text.replaceAll(/[,\s]/g, '').replace('−', '-');
  switch (method) {
    case 'LINEAR':
      return { ...span, method };
    case 'LIKE_DAYS':
      return { ...span, method, ...days };
    case 'REGISTER_TOTAL':
      return { ...span, method, totalKwh: decimal(typed.totalKwh), ...days };
    case 'MANUAL':
      return {
        ...span,
        method,
        kwh: typed.kwh
          .split(/[\n;]/)
          .map(decimal)
          .filter((value) => value !== ''),
      };
  }
}

function counted(intervals: number): string {
  return intervals === 1 ? '1 interval' : `${formatNumber(String(intervals))} intervals`;
}
