/** A contract version while it is entered. */
import type { ContractVersion } from '../../../api/energy';
import { clauseKind } from '../clauseKinds';
import { stated, type Terms } from './terms';

/** A clause with a mark of its own, which stays while it is moved. */
export interface DraftClause {
  readonly id: number;
  readonly terms: Terms;
}

/** What is entered. */
export interface VersionDraft {
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly note: string;
  readonly rounding: string;
  readonly holidays: readonly string[];
  /** A calendar that names further holidays; empty for none. */
  readonly holidayCalendar: string;
  readonly clauses: readonly DraftClause[];
}

export const EMPTY_DRAFT: VersionDraft = {
  effectiveFrom: '',
  effectiveTo: '',
  note: '',
  rounding: 'HALF_UP',
  holidays: [],
  holidayCalendar: '',
  clauses: [],
};

/** A draft that starts from what was agreed before. */
export function draftFrom(version: ContractVersion | undefined): VersionDraft {
  if (version === undefined) return EMPTY_DRAFT;
  return {
    ...EMPTY_DRAFT,
    rounding: version.rounding ?? EMPTY_DRAFT.rounding,
    holidays: version.holidays ?? [],
    holidayCalendar: version.holidayCalendar ?? '',
    clauses: version.components.map((component, id) => ({ id, terms: component as Terms })),
  };
}

/** The draft with a clause of a kind at its end. */
export function withClause(draft: VersionDraft, type: string): VersionDraft {
  const id = Math.max(-1, ...draft.clauses.map((clause) => clause.id)) + 1;
  const name = unusedName(draft, clauseKind(type));
  return { ...draft, clauses: [...draft.clauses, { id, terms: { type, name } }] };
}

/** A name that no clause has: the kind, or the kind with a number. */
function unusedName({ clauses }: VersionDraft, kind: string): string {
  const used = new Set(clauses.map(({ terms }) => terms.name));
  let name = kind;
  for (let number = 2; used.has(name); number += 1) name = `${kind} ${String(number)}`;
  return name;
}

/** The draft with a clause moved up (-1) or down (1); the same at the end of the list. */
export function moved(draft: VersionDraft, id: number, by: -1 | 1): VersionDraft {
  const from = draft.clauses.findIndex((clause) => clause.id === id);
  const [clause, other] = [draft.clauses[from], draft.clauses[from + by]];
  if (clause === undefined || other === undefined) return draft;
  const clauses = draft.clauses.map((each, at) =>
    at === from ? other : at === from + by ? clause : each,
  );
  return { ...draft, clauses };
}

/** The components as the service takes them. */
export function componentsOf({ clauses }: VersionDraft): Terms[] {
  return clauses.map(({ terms }) => stated(terms));
}

/** The version as the service takes it. */
export function versionRequest(draft: VersionDraft): Record<string, unknown> {
  const { effectiveFrom, effectiveTo, note, rounding, holidays, holidayCalendar } = draft;
  return {
    ...stated({ effectiveFrom, effectiveTo, note, rounding, holidayCalendar }),
    holidays,
    components: componentsOf(draft),
  };
}
