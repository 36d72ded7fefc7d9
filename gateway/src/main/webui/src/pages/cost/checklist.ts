/** The close checklist: each step with the facts that it lacks, each with the way to enter it. */
import type { MissingFact, PeriodState } from '../../api/types';

/** One step of the close as the page shows it. */
export interface ChecklistRow {
  readonly key: string;
  readonly title: string;
  readonly done: boolean;
  /** False for advice that does not hold up the close. */
  readonly blocking: boolean;
  readonly needs: readonly Need[];
}

/** One thing that is needed, and where to enter it. */
export interface Need {
  readonly detail: string;
  readonly href: string | null;
}

/** The steps that are not done first; missing facts that no step names are steps of their own. */
export function checklistOf(state: PeriodState): readonly ChecklistRow[] {
  const missing = state.missing ?? [];
  const steps = state.checklist.map((item) => ({
    key: item.code,
    title: item.title,
    done: item.done,
    blocking: item.blocking ?? true,
    needs: item.done ? [] : needsOf(item.detail ?? null, item.href ?? null, missing),
  }));
  const told = new Set(steps.flatMap(({ needs }) => needs.map(({ detail }) => detail)));
  const others = missing
    .filter(({ detail }) => !told.has(detail))
    .map((fact) => ({
      key: fact.code + fact.detail,
      title: 'A fact is missing',
      done: false,
      blocking: true,
      needs: [asNeed(fact)],
    }));
  const open = steps.filter(({ done }) => !done);
  return [...open, ...others, ...steps.filter(({ done }) => done)];
}

function needsOf(
  detail: string | null,
  href: string | null,
  missing: readonly MissingFact[],
): readonly Need[] {
  const facts = missing.filter((fact) => detail?.includes(fact.detail) ?? false);
  if (facts.length > 0) return facts.map(asNeed);
  return detail === null ? [] : [{ detail, href }];
}

function asNeed({ detail, href }: MissingFact): Need {
  return { detail, href: href ?? null };
}
