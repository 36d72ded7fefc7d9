import { describe, expect, it } from 'vitest';
import {
  lastMonth,
  lastWholeMonth,
  parsePeriod,
  periodCode,
  periodTitle,
  shiftMonthCode,
  shiftPeriod,
  startingMonth,
} from './period';

const read = (code: string) => {
  const period = parsePeriod(code);
  if (!period) throw new Error(code);
  return period;
};

describe('periods', () => {
  it.each([
    ['2026-10', 'October 2026'],
    ['2026-Q4', 'Q4 2026'],
    ['T12-2026-10', '12 months to October 2026'],
  ])('reads and names %s', (code, title) => {
    expect(periodCode(read(code))).toBe(code);
    expect(periodTitle(code)).toBe(title);
  });

  it.each(['2026-13', '2026-00', '2026-Q5', 'T12-2026', '2026', '', null])('refuses %j', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-Q1', -1, '2025-Q4'],
    ['T12-2026-12', 1, 'T12-2027-01'],
  ])('steps from %s by %i to %s', (code, steps, expected) => {
    expect(periodCode(shiftPeriod(read(code), steps))).toBe(expected);
  });

  it('knows the last month of a quarter', () => {
    expect(lastMonth(read('2026-Q4'))).toBe('2026-12');
  });

  it('starts with the last whole UTC month', () => {
    expect(lastWholeMonth(new Date('2026-11-01T00:00:00Z'))).toBe('2026-10');
    expect(lastWholeMonth(new Date('2026-01-31T23:59:59Z'))).toBe('2025-12');
  });

  it('starts where the facts are', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    expect(startingMonth(['2026-11', '2026-10', '2026-09'], now)).toBe('2026-10');
    expect(startingMonth(['2026-08', '2026-07'], now)).toBe('2026-08');
    expect(startingMonth(['2027-01', '2026-12'], now)).toBe('2027-01');
    expect(startingMonth([], now)).toBe('2026-10');
  });

  it('goes back twelve months across a year', () => {
    expect(shiftMonthCode('2026-10', -11)).toBe('2025-11');
  });
});
