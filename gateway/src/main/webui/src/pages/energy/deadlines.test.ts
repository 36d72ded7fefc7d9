import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../api/deadlines';
import { deadlineState, dueDeadlines } from './deadlines';

const deadline = (dueOn: string, over: Partial<Deadline> = {}): Deadline => ({
  id: dueOn,
  contractCode: 'PEC-1',
  contractName: 'Pecos supply',
  kind: 'NOTICE',
  dueOn,
  remindDays: 30,
  note: 'Write',
  ...over,
});
const DONE = { at: '2026-11-01T00:00:00Z', by: 'energy', note: 'Sent' };

describe('deadlines', () => {
  it.each([
    ['2026-11-23', 'Over', 'bad'],
    ['2026-11-24', 'Today', 'attention'],
    ['2026-11-25', 'Tomorrow', 'attention'],
    ['2026-12-24', 'In 30 days', 'attention'],
    ['2026-12-25', 'In 31 days', 'neutral'],
  ])('of %s are %s on 24 November', (dueOn, word, tone) => {
    expect(deadlineState(deadline(dueOn), '2026-11-24')).toEqual({ word, tone });
  });

  it('remind from the day asked for until they are done', () => {
    const found = dueDeadlines(
      [
        deadline('2026-12-25'),
        deadline('2026-12-01'),
        deadline('2026-11-20'),
        deadline('2026-11-30', { done: DONE }),
        deadline('2026-11-19', { kind: 'EXPIRY' }),
      ],
      '2026-11-24',
    );
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2026-11-20', '2026-12-01']);
  });
});
