import { describe, expect, it } from 'vitest';
import { ageText, dayAfter, EPOCH_FRESH_HOURS, firstDay, isStale, PRICE_FRESH_HOURS } from './age';

describe('the age of a market fact', () => {
  it('is told in hours for two days, then in whole days', () => {
    expect(ageText(0)).toBe('less than an hour old');
    expect(ageText(1)).toBe('1 hour old');
    expect(ageText(47)).toBe('47 hours old');
    expect(ageText(518)).toBe('21 days old');
    expect(ageText(null)).toBeNull();
  });

  it('makes a price stale after two days and an epoch after sixteen', () => {
    expect(isStale(48, PRICE_FRESH_HOURS)).toBe(false);
    expect(isStale(49, PRICE_FRESH_HOURS)).toBe(true);
    expect(isStale(384, EPOCH_FRESH_HOURS)).toBe(false);
    expect(isStale(385, EPOCH_FRESH_HOURS)).toBe(true);
    expect(isStale(null, PRICE_FRESH_HOURS)).toBe(false);
  });
});

describe('days', () => {
  it('counts whole days on from an instant', () => {
    expect(dayAfter('2026-11-22T14:46:15Z', '529.6736111111111')).toBe('2028-05-04');
  });

  it('starts a span on the same day of an earlier month, or on its last', () => {
    expect(firstDay('3m', new Date('2026-11-22T10:00:00Z'))).toBe('2026-08-22');
    expect(firstDay('12m', new Date('2026-11-22T10:00:00Z'))).toBe('2025-11-22');
    expect(firstDay('3m', new Date('2026-05-31T10:00:00Z'))).toBe('2026-02-28');
    expect(firstDay('all', new Date('2026-05-31T10:00:00Z'))).toBe('2009-01-03');
  });
});
