import { describe, expect, it } from 'vitest';
import { checklistOf } from './checklist';

const done = { code: 'BILLS', title: 'Power bills', done: true, detail: '3 of 3 final' };
const open = {
  code: 'PRICE',
  title: 'Daily closes',
  done: false,
  detail: '30 of 31 days',
  href: '/n',
};

describe('the close checklist', () => {
  it('starts with what is not done', () => {
    const rows = checklistOf({ period: '2026-10', status: 'OPEN', checklist: [done, open] });
    expect(rows.map(({ key }) => key)).toEqual(['PRICE', 'BILLS']);
  });

  it('adds missing facts that no step tells', () => {
    const rows = checklistOf({
      period: '2026-10',
      status: 'OPEN',
      checklist: [open],
      missing: [
        { code: 'DAILY_CLOSE_MISSING', detail: '30 of 31 days' },
        { code: 'PAYOUTS_MISSING', detail: 'Site cascade has no payouts.', href: '/p' },
      ],
    });
    expect(rows.map(({ detail, href }) => [detail, href])).toEqual([
      ['30 of 31 days', '/n'],
      ['Site cascade has no payouts.', '/p'],
    ]);
  });
});
