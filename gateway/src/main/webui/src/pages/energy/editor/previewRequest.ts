/** The request behind the live bill of the editor. */
import type { PreviewRequest, PreviewSeries } from '../../../api/billPreview';
import type { Meter, MeterInterval, PricePoint, PriceSeries } from '../../../api/energy';
import { multiply } from '../../../format/decimal';
import { monthInZone } from '../../../format/zones';
import { shiftMonthCode } from '../../../period/period';

interface Measured {
  readonly intervalMinutes: number;
  readonly startUtc: string;
  readonly values: readonly (string | null)[];
}

/** The month that a preview is for. */
export function monthSpan(period: string): Pick<PreviewRequest, 'from' | 'to'> {
  return { from: `${period}-01`, to: `${shiftMonthCode(period, 1)}-01` };
}

/** The mean power of a meter in each interval of a month; intervals in doubt are left open. */
export function loadOf(
  { intervalMinutes }: Pick<Meter, 'intervalMinutes'>,
  readings: readonly Pick<MeterInterval, 'startUtc' | 'kwh' | 'status'>[],
  period: string,
  timeZone: string,
): NonNullable<PreviewRequest['load']> {
  const used = readings.filter(({ status }) => status !== 'SUSPICIOUS' && status !== 'REJECTED');
  const perHour = String(60 / intervalMinutes);
  const kw = used.map(({ startUtc, kwh }) => [startUtc, multiply(kwh, perHour)] as const);
  const { values, ...grid } = onGrid(kw, intervalMinutes, period, timeZone);
  return { ...grid, kw: values };
}

/** The prices of a series in each interval of a month. */
export function pricesOf(
  { intervalMinutes }: Pick<PriceSeries, 'intervalMinutes'>,
  points: readonly PricePoint[],
  period: string,
  timeZone: string,
): PreviewSeries {
  const priced = points.map(({ startUtc, price }) => [startUtc, price] as const);
  return onGrid(priced, intervalMinutes, period, timeZone);
}

function onGrid(
  values: readonly (readonly [string, string])[],
  intervalMinutes: number,
  period: string,
  timeZone: string,
): Measured {
  const { from, to } = monthInZone(period, timeZone);
  const [start, step] = [Date.parse(from), intervalMinutes * 60_000];
  const grid = new Array<string | null>(Math.round((Date.parse(to) - start) / step)).fill(null);
  for (const [startUtc, value] of values) {
    const place = (Date.parse(startUtc) - start) / step;
    if (Number.isInteger(place) && place >= 0 && place < grid.length) grid[place] = value;
  }
  return { intervalMinutes, startUtc: from, values: grid };
}
