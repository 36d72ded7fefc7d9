/** The terms of a clause while they are entered. */

/** A value of a clause. */
export type Term = string | number | boolean | null | readonly Term[] | Terms;

/** The terms of a clause or of a part of it, by name. */
export interface Terms {
  readonly [name: string]: Term;
}

/** True for a part with members of its own. */
export function isTerms(term: Term | undefined): term is Terms {
  return typeof term === 'object' && term !== null && !Array.isArray(term);
}

/** The members of a part, none for anything else. */
export function termsOf(term: Term | undefined): Terms {
  return isTerms(term) ? term : {};
}

/** The entries of a list, none for anything else. */
export function entriesOf(term: Term | undefined): readonly Term[] {
  return Array.isArray(term) ? (term as readonly Term[]) : [];
}

/** A single value as text. */
export function textOf(term: Term | undefined): string {
  return typeof term === 'string' || typeof term === 'number' || typeof term === 'boolean'
    ? String(term)
    : '';
}

/** The terms with one member replaced, or without it when nothing is left. */
export function withMember(terms: Terms, name: string, term: Term | undefined): Terms {
  if (term !== undefined) return { ...terms, [name]: term };
  return Object.fromEntries(Object.entries(terms).filter(([member]) => member !== name));
}

/** The list with one entry replaced. */
export function withEntry(list: readonly Term[], index: number, term: Term): readonly Term[] {
  return list.map((entry, at) => (at === index ? term : entry));
}

/**
 * What was stated: empty fields and parts are left out. Entries of a list that have members stay,
 * even empty, so that what the service finds points to the same entry.
 */
export function stated(terms: Terms): Terms {
  return Object.fromEntries(
    Object.entries(terms).flatMap(([name, term]) => {
      const kept = statedTerm(term);
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

function statedTerm(term: Term): Term | undefined {
  if (term === null) return undefined;
  if (typeof term === 'string') {
    const text = term.trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(term)) {
    const entries = (term as readonly Term[]).flatMap((entry) =>
      isTerms(entry) ? [stated(entry)] : (statedTerm(entry) ?? []),
    );
    return entries.length === 0 ? undefined : entries;
  }
  if (isTerms(term)) {
    const kept = stated(term);
    return Object.keys(kept).length === 0 ? undefined : kept;
  }
  return term;
}
