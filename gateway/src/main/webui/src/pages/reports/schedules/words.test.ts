import { describe, expect, it } from 'vitest';
import type { ReportRun, ReportSchedule } from '../../../api/schedules';
import { addresses, causeInWords, reportsInWords, runBadge, timingInWords } from './words';

describe('a timing in words', () => {
  it('names day, time and place', () => {
    const zone = 'America/New_York';
    expect(timingInWords({ cadence: 'DAILY', at: '07:30', zone })).toBe(
      'Every day at 07:30, New York',
    );
    expect(timingInWords({ cadence: 'WEEKLY', dayOfWeek: 'MONDAY', at: '08:00', zone })).toBe(
      'Every Monday at 08:00, New York',
    );
    expect(timingInWords({ cadence: 'MONTHLY', dayOfMonth: 5, at: '08:00', zone: 'Etc/UTC' })).toBe(
      'On day 5 of the month at 08:00, UTC',
    );
    expect(
      timingInWords({ cadence: 'MONTHLY', dayOfMonth: 31, at: '08:00', zone: 'Etc/UTC' }),
    ).toBe('On the last day of the month at 08:00, UTC');
    expect(timingInWords({ cadence: 'ON_CLOSE', zone })).toBe('When a month closes');
  });
});

describe('reports in words', () => {
  it('names the forms of each report once', () => {
    const schedule = {
      reports: [
        { kind: 'month-close-pack', title: 'Month-close pack', format: 'xlsx' },
        { kind: 'payouts', title: 'Pool payouts', format: 'csv' },
        { kind: 'month-close-pack', title: 'Month-close pack', format: 'pdf' },
      ],
    } as unknown as ReportSchedule;
    expect(reportsInWords(schedule)).toBe('Month-close pack (XLSX, PDF); Pool payouts (CSV)');
  });
});

describe('a run', () => {
  it('shows by its colour whether somebody has to look', () => {
    const tone = (status: ReportRun['status']) => runBadge({ status } as ReportRun).tone;
    expect(tone('SENT')).toBe('good');
    expect(tone('PARTLY_SENT')).toBe('attention');
    expect(tone('FAILED')).toBe('bad');
    expect(tone('WAITING')).toBe('neutral');
  });

  it('says who asked for it', () => {
    expect(causeInWords({ cause: 'MANUAL', requestedBy: 'finance' } as ReportRun)).toBe(
      'Asked for by finance',
    );
  });
});

it('finds addresses however they are separated', () => {
  expect(addresses(' a@example.com\nb@example.com, c@example.com;d@example.com ')).toEqual([
    'a@example.com',
    'b@example.com',
    'c@example.com',
    'd@example.com',
  ]);
  expect(addresses(' \n ')).toEqual([]);
});
