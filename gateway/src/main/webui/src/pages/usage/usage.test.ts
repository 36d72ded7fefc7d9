import { describe, expect, it } from 'vitest';
import type { UsageLine } from '../../api/hosting/usage';
import { chargedShares, gpuHours, groupRows, holdsOn, planOf, priceSentence } from './usage';

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

describe('allocations added up', () => {
  const plan = (version: number, pool: string | null, effectiveTo: string | null = null) => ({
    version,
    pool,
    effectiveFrom: '2026-01-01',
    effectiveTo,
    rounding: 'HALF_UP',
    priceModel: { type: 'ON_DEMAND', pricePerGpuHour: '2.90' } as const,
    recordedAt: '2026-01-01T00:00:00Z',
  });
  const group = (pool: string, running: number) => ({
    pool,
    gpuModel: 'NVIDIA H200',
    totals: {
      allocations: running + 1,
      running,
      gpusRunning: running * 8,
      gpuSeconds: running * 36_000,
      gpuHours: String(running * 10),
    },
  });

  it('are priced by the newest version that holds in the pool', () => {
    const plans = [plan(1, null), plan(2, 'pecos-h200'), plan(3, null, '2026-06-01')];
    expect(planOf(plans, 'pecos-h200', '2026-11-01')?.version).toBe(2);
    expect(planOf(plans, 'cascade-h200', '2026-11-01')?.version).toBe(1);
    expect(planOf(plans, 'pecos-h200', '2026-05-01')?.version).toBe(3);
    expect(planOf(plans, 'pecos-h200', '2025-11-01')).toBeUndefined();
  });

  it('stand by pool as the service adds them up', () => {
    const [row] = groupRows([group('pecos-h200', 2)], 'pool', [], '2026-11-01');
    expect(row).toMatchObject({ title: 'Pecos H200', note: 'NVIDIA H200' });
    expect(row?.places).toEqual([{ pool: 'pecos-h200', resource: undefined }]);
  });

  it('stand by node with the pool of the node', () => {
    const nodes = [{ ...group('pecos-h200', 1), resource: 'h200-07' }];
    const [row] = groupRows(nodes, 'node', [], '2026-11-01');
    expect(row).toMatchObject({ title: 'h200-07', note: 'Pecos H200, NVIDIA H200' });
  });

  it('stand by plan with all pools that it prices, and say where no price is agreed', () => {
    const pools = [group('a-one', 1), group('b-two', 2), group('c-three', 3)];
    const rows = groupRows(
      pools,
      'plan',
      [plan(1, 'a-one'), { ...plan(2, 'b-two') }],
      '2026-11-01',
    );
    expect(rows.map(({ title }) => title)).toEqual([
      'On demand, prices version 1',
      'On demand, prices version 2',
      'No price agreed',
    ]);
    const [one] = groupRows(pools, 'plan', [plan(4, null)], '2026-11-01');
    expect(one?.totals).toMatchObject({
      allocations: 9,
      running: 6,
      gpusRunning: 48,
      gpuSeconds: 216_000,
    });
    expect(one?.places).toHaveLength(3);
  });
});
