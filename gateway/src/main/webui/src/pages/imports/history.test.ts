import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../api/imports';
import { mergeHistory } from './history';

const report = (id: string, startedAt: string): ImportReport => ({
  id,
  kind: 'sites',
  status: 'APPLIED',
  preview: false,
  validRowsOnly: false,
  rowsRead: 1,
  rowsAccepted: 1,
  rowsUnchanged: 0,
  rowsRefused: 0,
  rowsSuspicious: 0,
  errors: [],
  warnings: [],
  startedAt,
  importedBy: 'finance',
});

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('the history of imports of all services', () => {
  it('puts the newest first, whichever service ran it', () => {
    const rows = mergeHistory([
      {
        service: 'fleet',
        more: false,
        reports: [report('f2', '2026-11-04T10:00:00Z'), report('f1', '2026-11-01T10:00:00Z')],
      },
      { service: 'cost-model', more: false, reports: [report('c1', '2026-11-03T10:00:00Z')] },
    ]);
    expect(ids(rows)).toEqual(['f2', 'c1', 'f1']);
    expect(rows[1]?.service).toBe('cost-model');
  });

  it('keeps back what is older than the last loaded row of a service with more pages', () => {
    const rows = mergeHistory([
      { service: 'fleet', more: true, reports: [report('f2', '2026-11-04T10:00:00Z')] },
      {
        service: 'cost-model',
        more: false,
        reports: [report('c2', '2026-11-05T10:00:00Z'), report('c1', '2026-11-03T10:00:00Z')],
      },
    ]);
    expect(ids(rows)).toEqual(['c2', 'f2']);
  });
});
