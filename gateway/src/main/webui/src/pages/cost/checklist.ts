/** The close checklist, with the missing facts in the place of the steps that they hold up. */
import type { PeriodState } from '../../api/types';

/** One step of the close as the page shows it. */
export interface ChecklistRow {
  readonly key: string;
  readonly title: string;
  readonly done: boolean;
  readonly detail: string | null;
  readonly href: string | null;
}

/** The steps that are not done first, then missing facts that no step names, then the rest. */
export function checklistOf(state: PeriodState): readonly ChecklistRow[] {
  const steps = state.checklist.map((item) => ({
    key: item.code,
    title: item.title,
    done: item.done,
    detail: item.detail ?? null,
    href: item.href ?? null,
  }));
  const told = new Set(
    steps.flatMap(({ done, detail }) => (done || detail === null ? [] : [detail])),
  );
  const missing = (state.missing ?? [])
    .filter(({ detail }) => !told.has(detail))
    .map(({ code, detail, href }) => ({
      key: code + detail,
      title: 'Missing fact',
      done: false,
      detail,
      href: href ?? null,
    }));
  return [...steps.filter(({ done }) => !done), ...missing, ...steps.filter(({ done }) => done)];
}
