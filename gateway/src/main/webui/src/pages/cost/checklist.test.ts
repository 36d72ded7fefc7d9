import { describe, expect, it } from 'vitest';
import type { PeriodState } from '../../api/types';
import { checklistOf } from './checklist';

const bills = { code: 'BILLS', title: 'Power bills are settled', done: true };
const payouts = {
  code: 'PAYOUTS',
  title: 'Payouts are imported',
  done: false,
  detail: 'Site cascade has no payouts. Site pecos has no payouts.',
  href: '/all',
};
const month = (over: Partial<PeriodState>): PeriodState => ({
  period: '2026-10',
  status: 'OPEN',
  checklist: [bills, payouts],
  ...over,
});

describe('the close checklist', () => {
  it('starts with what is not done', () => {
    expect(checklistOf(month({})).map(({ key }) => key)).toEqual(['PAYOUTS', 'BILLS']);
  });

  it('names each missing fact of a step with its own way to enter it', () => {
    const missing = [
      { code: 'PAYOUTS_MISSING', detail: 'Site cascade has no payouts.', href: '/cascade' },
      { code: 'PAYOUTS_MISSING', detail: 'Site pecos has no payouts.', href: '/pecos' },
    ];
    expect(checklistOf(month({ missing }))[0]?.needs).toEqual([
      { detail: 'Site cascade has no payouts.', href: '/cascade' },
      { detail: 'Site pecos has no payouts.', href: '/pecos' },
    ]);
  });

  it('keeps the words of a step that no single fact explains', () => {
    expect(checklistOf(month({}))[0]?.needs).toEqual([{ detail: payouts.detail, href: '/all' }]);
  });

  it('gives a fact that no step names a row of its own', () => {
    const missing = [{ code: 'NEW', detail: 'Something new is missing.' }];
    const rows = checklistOf(month({ checklist: [bills], missing }));
    expect(rows.map(({ title, done }) => [title, done])).toEqual([
      ['A fact is missing', false],
      ['Power bills are settled', true],
    ]);
  });

  it('marks advice that does not hold up the close', () => {
    const advice = { code: 'EARLIER', title: 'The month before is closed', done: false };
    const rows = checklistOf(month({ checklist: [{ ...advice, blocking: false }] }));
    expect(rows[0]?.blocking).toBe(false);
  });
});
