import { describe, expect, it } from 'vitest';
import type { Contract, ContractVersion } from '../../api/energy';
import { nextChange, seriesOf, versionOn } from './versions';

const version = (number: number, from: string, to?: string): ContractVersion => ({
  version: number,
  effectiveFrom: from,
  effectiveTo: to ?? null,
  components: [
    { type: 'FIXED_BLOCK', name: 'Block', sellBack: { priceSeries: 'west' } },
    { type: 'INDEX_ENERGY', name: 'Rest', priceSeries: 'north' },
  ],
  recordedAt: '2026-01-01T00:00:00Z',
  recordedBy: 'energy',
});

const contract = (...versions: ContractVersion[]): Contract => ({
  code: 'pecos-power',
  name: 'Pecos',
  siteCode: 'pecos',
  supplier: 'Supplier',
  kind: 'SUPPLY',
  timeZone: 'America/Chicago',
  currency: 'USD',
  versions,
});

describe('versions of a contract', () => {
  it('holds what was agreed last for the day', () => {
    const agreed = contract(version(1, '2024-01-01'), version(2, '2026-07-01'));
    expect(versionOn(agreed, '2026-06-30')?.version).toBe(1);
    expect(versionOn(agreed, '2026-07-01')?.version).toBe(2);
    expect(versionOn(agreed, '2023-12-31')).toBeNull();
    expect(nextChange(agreed, '2026-06-30')).toBe('2026-07-01');
    expect(nextChange(agreed, '2026-07-01')).toBeNull();
  });

  it('returns to the version before when one ends, and ends with the last', () => {
    const agreed = contract(
      version(1, '2024-01-01', '2027-01-01'),
      version(2, '2026-06-01', '2026-10-01'),
    );
    expect(nextChange(agreed, '2026-08-15')).toBe('2026-10-01');
    expect(versionOn(agreed, '2026-10-01')?.version).toBe(1);
    expect(nextChange(agreed, '2026-10-01')).toBe('2027-01-01');
  });

  it('finds price series wherever a clause names one', () => {
    expect(seriesOf(contract(version(1, '2024-01-01')))).toEqual(['north', 'west']);
  });
});
