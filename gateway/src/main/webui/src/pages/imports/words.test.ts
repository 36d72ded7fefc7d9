import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../api/imports';
import { errorsAsCsv, outcomeOf, rows } from './words';

const REPORT: ImportReport = {
  id: '1',
  kind: 'payouts',
  status: 'APPLIED',
  preview: false,
  validRowsOnly: true,
  rowsRead: 2979,
  rowsAccepted: 2976,
  rowsUnchanged: 0,
  rowsRefused: 3,
  rowsSuspicious: 0,
  errors: [
    { line: 4, column: 'day', value: '31.10.2026', detail: 'is a date such as 2026-10-31' },
    { line: 9, column: 'pool', value: '=HYPERLINK("x")', detail: 'has a comma, or two' },
  ],
  warnings: [],
  startedAt: '2026-11-04T10:00:00Z',
  importedBy: 'finance',
};

describe('imports in words', () => {
  it('counts rows', () => {
    expect(rows(1)).toBe('1 row');
    expect(rows(2976)).toBe('2,976 rows');
  });

  it('says what was stored and what was left out', () => {
    expect(outcomeOf(REPORT)).toBe('Stored: 2,976 rows. Left out: 3 rows.');
    expect(outcomeOf({ ...REPORT, rowsRefused: 0 })).toBe('Stored: all 2,976 rows.');
    expect(outcomeOf({ ...REPORT, rowsRefused: 0, rowsUnchanged: 1 })).toBe(
      'Stored: all 2,976 rows. 1 row said what was known already.',
    );
    const undone = { by: 'finance', at: '2026-11-05T10:00:00Z', reason: 'x', recordsReversed: 1 };
    expect(outcomeOf({ ...REPORT, status: 'UNDONE', undone })).toBe(
      'Undone as a whole: 1 record withdrawn or set back.',
    );
    expect(outcomeOf({ ...REPORT, status: 'REFUSED' })).toContain('Nothing was stored');
  });

  it('writes refused rows as a file that no spreadsheet runs', () => {
    expect(errorsAsCsv(REPORT).split('\r\n')).toEqual([
      'line,column,value,detail',
      '4,day,31.10.2026,is a date such as 2026-10-31',
      '9,pool,"\'=HYPERLINK(""x"")","has a comma, or two"',
      '',
    ]);
  });
});
