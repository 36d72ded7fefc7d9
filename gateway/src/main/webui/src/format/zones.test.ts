import { describe, expect, it } from 'vitest';
import {
  dayInZone,
  instantAt,
  localHour,
  localMinute,
  monthInZone,
  monthNow,
  splitSpan,
} from './zones';

describe('months of a zone', () => {
  it('run from local midnight to local midnight, also over a change of the clock', () => {
    expect(monthInZone('2026-10', 'America/Chicago')).toEqual({
      from: '2026-10-01T05:00:00Z',
      to: '2026-11-01T05:00:00Z',
    });
    expect(monthInZone('2026-11', 'America/Chicago')).toEqual({
      from: '2026-11-01T05:00:00Z',
      to: '2026-12-01T06:00:00Z',
    });
    expect(monthInZone('2026-12', 'UTC')).toEqual({
      from: '2026-12-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    });
  });

  it('have days of 23 and of 25 hours', () => {
    expect(dayInZone('2026-03-08', 'America/Chicago')).toEqual({
      from: '2026-03-08T06:00:00Z',
      to: '2026-03-09T05:00:00Z',
    });
    expect(dayInZone('2026-11-01', 'America/Chicago')).toEqual({
      from: '2026-11-01T05:00:00Z',
      to: '2026-11-02T06:00:00Z',
    });
  });

  it('are split so that one answer holds each part', () => {
    const parts = splitSpan(monthInZone('2026-10', 'America/Chicago'), 15, 1000);
    expect(parts).toHaveLength(3);
    expect(parts[0]).toEqual({ from: '2026-10-01T05:00:00Z', to: '2026-10-11T15:00:00Z' });
    expect(parts[2]?.to).toBe('2026-11-01T05:00:00Z');
    expect(splitSpan(monthInZone('2026-10', 'UTC'), 60, 1000)).toHaveLength(1);
  });

  it('name the local hour of an instant', () => {
    const hour = localHour('America/Chicago');
    expect(hour('2026-10-01T05:15:00Z')).toBe('2026-10-01T00');
    expect(hour('2026-11-01T05:45:00Z')).toBe('2026-11-01T00');
  });

  it('begin and end with the clock of the zone', () => {
    const now = new Date('2026-12-01T05:59:00Z');
    expect(monthNow('America/Chicago', now)).toBe('2026-11');
    expect(monthNow('UTC', now)).toBe('2026-12');
  });

  it('turn what a clock shows into an instant, on both sides of a change of the clock', () => {
    expect(instantAt('2026-10-31T14:30', 'America/Chicago')).toBe('2026-10-31T19:30:00Z');
    expect(instantAt('2026-11-01T14:30', 'America/Chicago')).toBe('2026-11-01T20:30:00Z');
  });
});

it('shows an instant as a form takes it, and reads the same instant back', () => {
  const at = localMinute('2026-11-01T05:30:00Z', 'America/Chicago');
  expect(at).toBe('2026-11-01T00:30');
  expect(instantAt(at, 'America/Chicago')).toBe('2026-11-01T05:30:00Z');
});
