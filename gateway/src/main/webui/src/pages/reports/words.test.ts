import { describe, expect, it } from 'vitest';
import { endOfDay, formName, lastDay, ruleTitle } from './words';

describe('what a link is for', () => {
  it('names rolling months and fixed periods', () => {
    expect(ruleTitle('latest-closed-month')).toBe('The latest closed month');
    expect(ruleTitle('2026-10')).toBe('October 2026');
    expect(ruleTitle('2026-Q4')).toBe('Q4 2026');
  });

  it('names forms as people know them', () => {
    expect(formName('zip')).toBe('CSV (zip)');
    expect(formName('xlsx')).toBe('XLSX');
  });
});

describe('when a link ends', () => {
  it('answers through the whole of its last day in UTC', () => {
    expect(endOfDay('2026-12-31')).toBe('2027-01-01T00:00:00.000Z');
    expect(endOfDay('2028-02-28')).toBe('2028-02-29T00:00:00.000Z');
  });

  it('shows the day that was entered', () => {
    expect(lastDay(endOfDay('2026-12-31'))).toBe('31 December 2026');
    expect(lastDay(undefined)).toBe('Does not expire');
  });
});
