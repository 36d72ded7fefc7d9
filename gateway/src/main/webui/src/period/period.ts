/** Periods as the API writes them: a month `2026-10`, a quarter `2026-Q4`, twelve months `T12-2026-10`. */
import { monthName } from '../format/dates';

/** A reporting period. */
export type Period =
  | { readonly kind: 'MONTH'; readonly year: number; readonly month: number }
  | { readonly kind: 'QUARTER'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'T12'; readonly year: number; readonly month: number };

/** Reads a period; null when the text is none. */
export function parsePeriod(text: string | null | undefined): Period | null {
  const month = /^(T12-)?(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? '');
  if (month) {
    const kind = month[1] ? 'T12' : 'MONTH';
    return { kind, year: Number(month[2]), month: Number(month[3]) };
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text ?? '');
  return quarter
    ? { kind: 'QUARTER', year: Number(quarter[1]), quarter: Number(quarter[2]) }
    : null;
}

/** The form of the API and of the URL. */
export function periodCode(period: Period): string {
  if (period.kind === 'QUARTER') return `${period.year}-Q${period.quarter}`;
  const month = monthCode(period.year, period.month);
  return period.kind === 'T12' ? `T12-${month}` : month;
}

/** The form people read: `October 2026`, `Q4 2026`, `12 months to October 2026`. */
export function periodTitle(code: string): string {
  const period = parsePeriod(code);
  if (!period) return code;
  if (period.kind === 'QUARTER') return `Q${period.quarter} ${period.year}`;
  const month = `${monthName(period.month)} ${period.year}`;
  return period.kind === 'T12' ? `12 months to ${month}` : month;
}

/** The short form for axes: `Oct 26`. */
export function periodShortTitle(code: string): string {
  const period = parsePeriod(code);
  if (period?.kind !== 'MONTH') return periodTitle(code);
  return `${monthName(period.month).slice(0, 3)} ${String(period.year).slice(2)}`;
}

/** The period of the same kind that many steps later (earlier when negative). */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.kind === 'QUARTER') {
    const index = period.year * 4 + (period.quarter - 1) + steps;
    return { kind: 'QUARTER', year: Math.floor(index / 4), quarter: (index % 4) + 1 };
  }
  return { kind: period.kind, ...shiftMonth(period.year, period.month, steps) };
}

/** The last month of a period, as code. */
export function lastMonth(period: Period): string {
  return period.kind === 'QUARTER'
    ? monthCode(period.year, period.quarter * 3)
    : monthCode(period.year, period.month);
}

/** The month that many steps from another, both as codes. */
export function shiftMonthCode(code: string, steps: number): string {
  const period = parsePeriod(code);
  if (period?.kind !== 'MONTH') throw new RangeError(`not a month: ${code}`);
  const { year, month } = shiftMonth(period.year, period.month, steps);
  return monthCode(year, month);
}

/** The last whole UTC month before the instant: what a finance team works on. */
export function lastWholeMonth(now: Date): string {
  const { year, month } = shiftMonth(now.getUTCFullYear(), now.getUTCMonth() + 1, -1);
  return monthCode(year, month);
}

/**
 * The month to start with: the newest one with facts that is over, else the newest with facts, else
 * the last whole month. `months` are codes, newest first.
 */
export function startingMonth(months: readonly string[], now: Date): string {
  const whole = lastWholeMonth(now);
  return months.find((month) => month <= whole) ?? months[0] ?? whole;
}

/** A month as code. */
export function monthCode(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

function shiftMonth(year: number, month: number, steps: number) {
  const index = year * 12 + (month - 1) + steps;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
