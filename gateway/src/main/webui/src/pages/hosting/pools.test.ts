import { describe, expect, it } from 'vitest';
import type { GpuTime, PoolConservation } from '../../api/hosting/conservation';
import { capacityLines, capacityShares } from './pools';

const hours = (count: number): GpuTime => ({ gpuSeconds: count * 3600, gpuHours: String(count) });
const OCTOBER: PoolConservation = {
  pool: 'pecos-h200',
  name: 'Pecos H200',
  timeZone: 'America/Chicago',
  from: '2026-10-01T05:00:00Z',
  to: '2026-11-01T05:00:00Z',
  asOf: '2026-11-01T05:00:00Z',
  capacity: hours(380_928),
  billed: hours(333_696),
  excluded: hours(5_952),
  idle: hours(41_280),
  oversold: hours(0),
  contested: hours(0),
  outside: hours(0),
  customers: [
    { customer: 'lumen-ridge', used: hours(280_000), reservedUnused: hours(5_696) },
    { customer: 'northbeam', used: hours(48_000), reservedUnused: hours(0) },
  ],
  exclusions: [{ reason: 'MAINTENANCE', time: hours(5_952) }],
  contests: [],
};
const total = (parts: readonly { readonly gpuSeconds: number }[]) =>
  parts.reduce((sum, { gpuSeconds }) => sum + gpuSeconds, 0);

describe('the capacity of a month', () => {
  it('is billed, excluded or idle', () => {
    expect(capacityShares(OCTOBER).map(({ key }) => key)).toEqual(['billed', 'excluded', 'idle']);
    expect(total(capacityShares(OCTOBER))).toBe(OCTOBER.capacity.gpuSeconds);
  });

  it('is stated customer by customer and reason by reason, without empty lines', () => {
    const lines = capacityLines(OCTOBER, (code) => code.toUpperCase());
    expect(lines.map(({ title }) => title)).toEqual([
      'LUMEN-RIDGE, used',
      'LUMEN-RIDGE, reserved and not used',
      'NORTHBEAM, used',
      'Maintenance',
      'Free to rent',
    ]);
    expect(total(lines)).toBe(OCTOBER.capacity.gpuSeconds);
  });
});
