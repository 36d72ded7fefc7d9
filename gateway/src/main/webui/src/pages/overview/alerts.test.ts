import { describe, expect, it } from 'vitest';
import type { Statement } from '../../api/types';
import { alertsOf } from './alerts';

const month = (period: string, over: Partial<Statement> = {}): Statement => ({
  period,
  scope: 'company',
  currency: 'USD',
  status: 'CLOSED',
  version: 1,
  btcProduced: '1.00000000',
  components: [],
  totalPerBtc: '70000.00',
  marketPricePerBtc: '51000.00',
  resultPerBtc: '-19000.00',
  ...over,
});

describe('what needs a person', () => {
  it('is nothing when all is closed and complete', () => {
    expect(alertsOf(month('2026-10'), [month('2026-09'), month('2026-10')])).toEqual([]);
  });

  it('names each missing fact with the way to it', () => {
    const missing = [{ code: 'PAYOUTS_MISSING', detail: 'Site cascade has none.', href: '/x' }];
    expect(alertsOf(month('2026-10', { missing }), [])).toEqual([
      {
        title: 'Missing in October 2026',
        detail: 'Site cascade has none.',
        href: '/x',
        action: 'Enter it',
      },
    ]);
  });

  it('names months that are open or open again', () => {
    const found = alertsOf(undefined, [
      month('2026-08', { status: 'REOPENED' }),
      month('2026-09', { status: 'OPEN', missing: [{ code: 'A', detail: 'a' }] }),
    ]);
    expect(found.map(({ title, detail }) => [title, detail])).toEqual([
      ['August 2026 is open again', 'Every fact is there; it can be closed.'],
      ['September 2026 is not closed', 'One fact is missing.'],
    ]);
  });

  it('does not ask to close a month before the company had coins', () => {
    expect(alertsOf(undefined, [month('2025-11', { status: 'OPEN', totalPerBtc: null })])).toEqual(
      [],
    );
  });
});
