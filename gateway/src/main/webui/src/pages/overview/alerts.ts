/** What on the overview needs a person. */
import type { Deadline } from '../../api/deadlines';
import type { Statement } from '../../api/types';
import { formatDate } from '../../format/dates';
import { periodTitle } from '../../period/period';
import { deadlineKind, deadlineState, dueDeadlines } from '../energy/deadlines';

/** One thing to do, and where. */
export interface Alert {
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly action: string;
}

/** The missing facts of the period, then the months with coins that are not closed. */
export function alertsOf(
  statement: Statement | undefined,
  months: readonly Statement[],
): readonly Alert[] {
  const missing = (statement?.missing ?? []).map(({ detail, href }) => ({
    title: `Missing in ${periodTitle(statement?.period ?? '')}`,
    detail,
    href: href ?? `/cost?period=${statement?.period ?? ''}`,
    action: 'Enter it',
  }));
  const open = months
    .filter(({ status, totalPerBtc }) => status !== 'CLOSED' && totalPerBtc !== null)
    .map(({ period, status, missing: facts = [] }) => ({
      title: `${periodTitle(period)} is ${status === 'OPEN' ? 'not closed' : 'open again'}`,
      detail: openDetail(facts.length),
      href: `/cost?period=${period}`,
      action: 'Go to the month',
    }));
  return [...missing, ...open];
}

/** The deadlines of contracts of which somebody asked to be reminded by now. */
export function deadlineAlerts(deadlines: readonly Deadline[], today: string): readonly Alert[] {
  return dueDeadlines(deadlines, today).map((deadline) => ({
    title: `${deadlineKind(deadline.kind)}, ${deadline.contractName}: ${formatDate(deadline.dueOn)}`,
    detail: `${deadlineState(deadline, today).word}. ${deadline.note}`,
    href: `/energy/contracts/${deadline.contractCode}`,
    action: 'Go to the contract',
  }));
}

function openDetail(missing: number): string {
  if (missing === 0) return 'Every fact is there; it can be closed.';
  return missing === 1 ? 'One fact is missing.' : `${missing} facts are missing.`;
}
