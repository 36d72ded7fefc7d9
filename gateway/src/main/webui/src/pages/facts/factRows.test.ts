import { describe, expect, it } from 'vitest';
import type { CostFact } from '../../api/facts';
import { changedRows, factRows, factTitle } from './factRows';

const COST: CostFact = {
  id: '1',
  version: 1,
  code: 'PAYROLL',
  component: 'OVERHEAD_AND_FEES',
  category: 'SITE_STAFF',
  description: 'Site staff',
  period: '2026-10',
  amount: '298000.00',
  currency: 'USD',
  driver: 'TH_HOURS',
  miningSharePercent: '82.50',
};
const NAME = (code: string) => code.toUpperCase();

describe('facts in words', () => {
  it('shows no code where there is a word for it', () => {
    const rows = new Map(factRows('costs', COST, NAME));
    expect(rows.get('Amount')).toBe('$298,000.00');
    expect(rows.get('Category')).toBe('Site staff');
    expect(rows.get('Borne by')).toBe('All sites, by hashrate hours');
    expect(rows.get('Share of mining')).toBe('82.5 %');
    expect(rows.get('Supplier')).toBeNull();
    expect(factTitle('costs', COST, NAME)).toBe('Site staff');
  });

  it('names what changed between two versions', () => {
    const before = factRows('costs', COST, NAME);
    const after = factRows('costs', { ...COST, amount: '306000.00', supplier: 'Delta' }, NAME);
    expect(changedRows(before, after)).toEqual([
      { name: 'Amount', before: '$298,000.00', after: '$306,000.00' },
      { name: 'Supplier', before: '–', after: 'Delta' },
    ]);
  });
});
