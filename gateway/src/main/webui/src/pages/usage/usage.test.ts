import { describe, expect, it } from 'vitest';
import type { UsageLine } from '../../api/hosting';
import { chargedShares, gpuHours, holdsOn, priceSentence } from './usage';

const line = (kind: UsageLine['kind'], hours: number): UsageLine => ({
  kind,
  description: kind,
  from: '2026-11-01T05:00:00Z',
  to: '2026-11-24T05:00:00Z',
  gpuSeconds: hours * 3600,
  gpuHours: String(hours),
  amount: '0',
});
const sizes = (lines: readonly UsageLine[], usedHours: number) =>
  chargedShares({ lines, gpuSeconds: usedHours * 3600 }).map(({ key, gpuSeconds }) => [
    key,
    gpuSeconds / 3600,
  ]);

describe('what is charged', () => {
  it('is what was used and what was reserved beyond it', () => {
    expect(sizes([line('RESERVED', 100)], 90)).toEqual([
      ['used', 90],
      ['unused', 10],
    ]);
  });

  it('keeps use beyond the reservation apart', () => {
    expect(sizes([line('RESERVED', 100), line('BURST', 20)], 115)).toEqual([
      ['used', 95],
      ['unused', 5],
      ['burst', 20],
    ]);
  });

  it('is all used on demand, also when a begun hour is charged whole', () => {
    expect(sizes([line('ON_DEMAND', 51), line('UNPRICED', 4)], 54)).toEqual([
      ['on-demand', 51],
      ['unpriced', 4],
    ]);
  });

  it('is nothing in a month without lines', () => {
    expect(sizes([], 0)).toEqual([]);
  });
});

describe('words', () => {
  it('say what a reservation costs', () => {
    const model = { type: 'RESERVED', gpus: 384, pricePerGpuHour: '2.25' } as const;
    expect(priceSentence(model, 'USD')).toBe(
      '384 GPUs reserved at $2.25 per GPU-hour, used or not',
    );
    expect(priceSentence({ ...model, burstPricePerGpuHour: '2.90' }, 'USD')).toBe(
      '384 GPUs reserved at $2.25 per GPU-hour, used or not; beyond them $2.90 per GPU-hour',
    );
  });

  it.each([
    [1, ', to the second'],
    [60, ', by the minute'],
    [900, ', by 15 minutes'],
    [3600, ', by the hour'],
    [7, ', by 7 seconds'],
  ])('say how finely on-demand use is charged: %i s', (granuleSeconds, end) => {
    const model = { type: 'ON_DEMAND', pricePerGpuHour: '2.90', granuleSeconds } as const;
    expect(priceSentence(model, 'USD')).toBe(`On demand at $2.90 per GPU-hour${end}`);
  });
});

it('writes GPU-seconds as hours to the hundredth', () => {
  expect(gpuHours(384 * 3600 + 18)).toBe('384.01');
});

it('knows the days of a plan version', () => {
  const version = {
    version: 1,
    effectiveFrom: '2026-01-01',
    effectiveTo: '2026-07-01',
    rounding: 'HALF_UP',
    priceModel: { type: 'ON_DEMAND', pricePerGpuHour: '2.90' },
    recordedAt: '2026-01-01T00:00:00Z',
  } as const;
  expect(holdsOn(version, '2026-06-30')).toBe(true);
  expect(holdsOn(version, '2026-07-01')).toBe(false);
  expect(holdsOn({ ...version, effectiveTo: null }, '2030-01-01')).toBe(true);
});
