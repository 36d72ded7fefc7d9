import { describe, expect, it } from 'vitest';
import { patchOf } from '../../components/form/fields';
import { fieldsOf, valuesOf } from './forms';

const SITES = [{ value: 'pecos', title: 'Pecos' }];
const FIELDS = fieldsOf('costs', SITES);
const COST = {
  id: '1',
  version: 3,
  code: 'PAYROLL',
  component: 'OVERHEAD_AND_FEES',
  category: 'STAFF',
  description: 'Site staff',
  supplier: 'Delta',
  period: '2026-10',
  amount: '298000.00',
  currency: 'USD',
  siteCode: null,
  driver: 'TH_HOURS',
  miningSharePercent: '82.50',
};

describe('the correction of a fact', () => {
  const before = valuesOf(FIELDS, COST);

  it('begins with what is on record', () => {
    expect(before['amount']).toBe('298000.00');
    expect(before['siteCode']).toBe('');
    expect(before['document']).toBe('');
  });

  it('names what was changed and nothing else', () => {
    expect(patchOf(FIELDS, before, { ...before, amount: '306,000.00' })).toEqual({
      amount: '306000.00',
    });
    expect(patchOf(FIELDS, before, before)).toEqual({});
  });

  it('clears what was emptied', () => {
    expect(patchOf(FIELDS, before, { ...before, supplier: ' ' })).toEqual({ supplier: null });
  });

  it('clears what a site of its own no longer has', () => {
    expect(patchOf(FIELDS, before, { ...before, siteCode: 'pecos' })).toEqual({
      siteCode: 'pecos',
      driver: null,
    });
  });

  it('sends counts as numbers', () => {
    const fields = fieldsOf('debt', SITES);
    const loan = valuesOf(fields, { name: 'Term A', levelPayments: 36 });
    expect(patchOf(fields, loan, { ...loan, levelPayments: '48' })).toEqual({ levelPayments: 48 });
  });
});
