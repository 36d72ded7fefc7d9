import type { ReactNode } from 'react';
import { compare } from '../../format/decimal';

/** What a column holds: it decides alignment, sorting and how an absent value is treated. */
export type ColumnKind = 'text' | 'number' | 'date';

/** One column of a table. */
export interface Column<T> {
  readonly id: string;
  readonly title: string;
  /** The unit of all values, shown in the header instead of in each cell. */
  readonly unit?: string;
  readonly kind: ColumnKind;
  /** The value to sort and search by: decimal strings, counts, texts, ISO dates. */
  readonly value: (row: T) => string | number | null | undefined;
  /** How the cell looks; the value itself when left out. */
  readonly cell?: (row: T) => ReactNode;
  /** The cell in the footer, such as a total. */
  readonly footer?: ReactNode;
}

/** Orders two values of a column; absent ones come last. */
export function compareValues(
  kind: ColumnKind,
  a: string | number | null | undefined,
  b: string | number | null | undefined,
): number {
  if (a == null || a === '') return b == null || b === '' ? 0 : 1;
  if (b == null || b === '') return -1;
  if (kind === 'number') return compare(String(a), String(b));
  return String(a).localeCompare(String(b), 'en', { numeric: kind === 'text' });
}
