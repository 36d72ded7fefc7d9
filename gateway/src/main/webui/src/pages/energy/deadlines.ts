/** Deadlines of contracts in words, and which of them need somebody now. */
import type { Deadline, DeadlineKind } from '../../api/deadlines';
import type { Tone } from '../../components/Badge';

const KINDS: Readonly<Record<DeadlineKind, string>> = {
  NOTICE: 'Notice',
  RENEWAL: 'Renewal',
  ELECTION: 'Election',
  REPORT: 'Report',
  OTHER: 'Other',
  EXPIRY: 'End of the contract',
};

const DAY_MS = 86_400_000;

/** What a deadline is about. */
export function deadlineKind(kind: DeadlineKind): string {
  return KINDS[kind];
}

/** The kinds that people enter, as choices of a form. */
export const ENTERED_KINDS = Object.entries(KINDS)
  .filter(([value]) => value !== 'EXPIRY')
  .map(([value, title]) => ({ value, title }));

/** Whole days until a local day; negative when it is over. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** How a deadline stands on a day. */
export function deadlineState(
  { kind, dueOn, remindDays, done }: Pick<Deadline, 'kind' | 'dueOn' | 'remindDays' | 'done'>,
  today: string,
): { readonly word: string; readonly tone: Tone } {
  if (done) return { word: 'Done', tone: 'good' };
  const days = daysUntil(dueOn, today);
  if (days < 0) return { word: 'Over', tone: kind === 'EXPIRY' ? 'neutral' : 'bad' };
  const word = days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : `In ${days} days`;
  return { word, tone: days <= remindDays ? 'attention' : 'neutral' };
}

/**
 * The open deadlines of which somebody asked to be reminded by now, those that are over first. A
 * contract that has ended needs nobody any more.
 */
export function dueDeadlines(deadlines: readonly Deadline[], today: string): readonly Deadline[] {
  return deadlines
    .filter(({ kind, dueOn, remindDays, done }) => {
      const days = daysUntil(dueOn, today);
      return !done && days <= remindDays && (days >= 0 || kind !== 'EXPIRY');
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
