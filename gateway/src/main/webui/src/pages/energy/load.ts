/** Load and price of a month, hour by hour for the drawing and day by day for the table. */
import type { MeterInterval, PricePoint } from '../../api/energy';
import { add, compare, divide, multiply } from '../../format/decimal';
import { localHour } from '../../format/zones';

/** The mean power and the mean price of one hour or the energy of one day. */
export interface LoadStep {
  /** The local hour `2026-10-31T23`, the second time `2026-11-01T01/2`, or day `2026-10-31`. */
  readonly at: string;
  readonly energyKwh: string | null;
  /** The highest mean power of an interval inside. */
  readonly peakKw: string | null;
  readonly meanPrice: string | null;
}

interface Sums {
  energy: string | null;
  peak: string | null;
  price: string | null;
  prices: number;
}

/** Groups intervals and prices by their local hours or days. */
export function loadSteps(
  intervals: readonly Pick<MeterInterval, 'startUtc' | 'kwh' | 'status'>[],
  intervalMinutes: number,
  points: readonly PricePoint[],
  timeZone: string,
  by: 'hour' | 'day',
): LoadStep[] {
  const hourOf = localHour(timeZone);
  const steps = new Map<string, Sums>();
  const stepOf = (startUtc: string) => {
    const hour = hourOf(startUtc);
    const at = by === 'hour' ? hour : hour.slice(0, 10);
    const step = steps.get(at) ?? { energy: null, peak: null, price: null, prices: 0 };
    steps.set(at, step);
    return step;
  };
  for (const { startUtc, kwh, status } of intervals) {
    if (status === 'SUSPICIOUS' || status === 'REJECTED') continue;
    const step = stepOf(startUtc);
    const power = divide(multiply(kwh, '60'), String(intervalMinutes), 3) ?? '0';
    step.energy = add(step.energy ?? '0', kwh);
    step.peak = step.peak === null || compare(power, step.peak) > 0 ? power : step.peak;
  }
  for (const { startUtc, price } of points) {
    const step = stepOf(startUtc);
    step.price = add(step.price ?? '0', price);
    step.prices += 1;
  }
  return [...steps.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([at, { energy, peak, price, prices }]) => ({
      at,
      energyKwh: energy,
      peakKw: peak,
      meanPrice: price === null ? null : divide(price, String(prices), 2),
    }));
}
