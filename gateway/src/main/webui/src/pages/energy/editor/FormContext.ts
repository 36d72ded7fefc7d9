import { createContext, use } from 'react';
import type { Schemas } from '../../../api/componentSchema';
import type { FieldProblem } from '../../../api/problem';

/** What the fields of a clause refer to. */
export interface ClauseForm {
  readonly schemas: Schemas;
  readonly currency: string;
  /** What the service found wrong, each with its place. */
  readonly problems: readonly FieldProblem[];
  /** The price series, by name. */
  readonly series: readonly { readonly value: string; readonly title: string }[];
  /** The names of the clauses above this one. */
  readonly above: readonly string[];
}

export const ClauseFormContext = createContext<ClauseForm | null>(null);

/** What the fields of this clause refer to. */
export function useClauseForm(): ClauseForm {
  const form = use(ClauseFormContext);
  if (form === null) throw new Error('a field of a clause needs its form around it');
  return form;
}

/** What is wrong exactly at a place; for a list of single values also with one of its entries. */
export function problemAt(
  problems: readonly FieldProblem[],
  pointer: string,
  withEntries = false,
): string | undefined {
  return problems.find(
    ({ pointer: at }) => at === pointer || (withEntries && at?.startsWith(`${pointer}/`)),
  )?.detail;
}
