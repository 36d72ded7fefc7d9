/** Reading the members of a clause, whose terms differ from kind to kind. */

/** The terms of a clause or of a part of it. */
export type Terms = Readonly<Record<string, unknown>>;

/** A single value as text; null for none. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

/** A part with members of its own; null for none. */
export function record(value: unknown): Terms | null {
  return typeof value === 'object' && value !== null ? (value as Terms) : null;
}

/** The parts of a list. */
export function records(value: unknown): Terms[] {
  return Array.isArray(value)
    ? value.flatMap((entry: unknown) => {
        const found = record(entry);
        return found === null ? [] : [found];
      })
    : [];
}

/** The single values of a list as texts. */
export function list(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((entry: unknown) => text(entry) ?? []) : [];
}
