import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatInstantAtSite, formatShortDate } from './dates';

describe('dates', () => {
  it('writes local dates without shifting them into another zone', () => {
    expect(formatDate('2026-10-31')).toBe('31 October 2026');
    expect(formatShortDate('2026-09-01')).toBe('1 Sep 2026');
  });

  it('names the zone of an instant', () => {
    expect(formatInstant('2026-11-04T16:12:00Z')).toBe('4 Nov 2026, 16:12 UTC');
  });

  it('shows site time and UTC across the end of summer time', () => {
    expect(formatInstantAtSite('2026-11-01T06:30:00Z', 'America/Chicago')).toBe(
      '1 Nov 2026, 01:30 Chicago · 06:30 UTC',
    );
    expect(formatInstantAtSite('2026-11-01T07:30:00Z', 'America/Chicago')).toBe(
      '1 Nov 2026, 01:30 Chicago · 07:30 UTC',
    );
  });

  it('shows UTC once where it is the time of the site', () => {
    expect(formatInstantAtSite('2026-12-05T07:30:00Z', 'Etc/UTC')).toBe('5 Dec 2026, 07:30 UTC');
  });

  it('shows a dash for an absent date', () => {
    expect(formatDate(null)).toBe('–');
    expect(formatInstant(undefined)).toBe('–');
  });
});
