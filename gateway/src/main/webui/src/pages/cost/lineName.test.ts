import { describe, expect, it } from 'vitest';
import { lineName } from './lineName';

const line = (description: string, href: string) => ({
  description,
  source: { service: 'x', type: 'x', id: '1', href },
});

describe('the name of a statement line', () => {
  it.each([
    [
      'cascade-power: Hydro energy',
      '/api/energy-contracts/v1/settlements/1',
      'Cascade Power: Hydro energy',
    ],
    [
      'Depreciation: CAS-S21-1 (6000 × antminer-s21)',
      '/api/fleet/v1/asset-batches/1',
      'Depreciation: CAS-S21-1 (6,000 × Antminer S21)',
    ],
    [
      'Depreciation: MIL-INFRA (1 × Switchgear and ventilation)',
      '/api/fleet/v1/asset-batches/1',
      'Depreciation: MIL-INFRA (1 × Switchgear and ventilation)',
    ],
    [
      'Interest: COIN-1 (COIN_LOAN)',
      '/api/cost-model/v1/debt-instruments/1',
      'Interest: COIN-1 (coin loan)',
    ],
    [
      'Pool fee: millbrook',
      '/api/cost-model/v1/payouts?period=2026-10&siteCode=millbrook',
      'Pool fee: Millbrook',
    ],
  ])('writes %s without codes', (description, href, name) => {
    expect(lineName(line(description, href))).toBe(name);
  });

  it('leaves what a person wrote', () => {
    const written = 'rent: north (LOAN)';
    expect(lineName(line(written, '/api/cost-model/v1/cost-facts/1'))).toBe(written);
    expect(lineName({ description: written, source: null })).toBe(written);
  });
});
