/** What a form asks for; the server says what is wrong with it, field by field. */

/** The values of a form, by the name of the field. Empty ones are left out of the request. */
export type FormValues = Readonly<Record<string, string>>;

/** One field. */
export interface Field {
  /** The name in the request, which is also its JSON pointer. */
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
    if (value === '') continue;
    if (kind === 'number') request[name] = value.replace(/[,\s]/g, '').replace('−', '-');
    else if (kind === 'count' && /^\d+$/.test(value)) request[name] = Number(value);
    else request[name] = value;
  }
  return request;
}
