/** What a form asks for; the server says what is wrong with it, field by field. */

/** The values of a form, by the name of the field. Empty ones are left out of the request. */
export type FormValues = Readonly<Record<string, string>>;

/** One field. */
export interface Field {
  /** The name in the request, which is also its JSON pointer: `contact/email` lies inside `contact`. */
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string;
  /** `number` takes thousands separators and sends a decimal string; `count` sends a number. */
  readonly kind?: 'text' | 'lines' | 'number' | 'count' | 'date' | 'month';
  /** The choices, when there is a closed list of them. */
  readonly options?: readonly { readonly value: string; readonly title: string }[];
  /** Asked only when this holds. */
  readonly when?: (values: FormValues) => boolean;
}

/** The fields that are asked for at present. */
export function askedFields(fields: readonly Field[], values: FormValues): readonly Field[] {
  return fields.filter((field) => field.when?.(values) ?? true);
}

/** The request of a form: decimal strings stay strings, empty fields are left out. */
export function requestOf(fields: readonly Field[], values: FormValues): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  for (const { name, kind } of askedFields(fields, values)) {
    const value = (values[name] ?? '').trim();
    if (value !== '') put(request, name.split('/'), typed(value, kind));
  }
  return request;
}

/**
 * The correction of a record as a merge patch: fields that were changed, and null for those that
 * were emptied or are no longer asked for.
 */
export function patchOf(
  fields: readonly Field[],
  before: FormValues,
  after: FormValues,
): Record<string, unknown> {
  const asked = new Set(askedFields(fields, after).map(({ name }) => name));
  const patch: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const was = (before[name] ?? '').trim();
    const now = asked.has(name) ? (after[name] ?? '').trim() : '';
    if (now !== was) patch[name] = now === '' ? null : typed(now, kind);
  }
  return patch;
}

function typed(value: string, kind: Field['kind']): string | number {
  if (kind === 'number') return value.replace(/[,\s]/g, '').replace('−', '-');
  return kind === 'count' && /^\d+$/.test(value) ? Number(value) : value;
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [member = '', ...inside] = path;
  if (inside.length === 0) {
    target[member] = value;
    return;
  }
  const inner = (target[member] ??= {}) as Record<string, unknown>;
  put(inner, inside, value);
}
