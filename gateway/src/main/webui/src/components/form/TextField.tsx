import { type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';

interface FieldProps {
  /** The name in the request; a form says at it what is missing. */
  readonly name?: string;
  readonly label: string;
  /** The unit, behind the label. */
  readonly unit?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** What is allowed, below the field. */
  readonly hint?: ReactNode;
  /** What is wrong, below the field. */
  readonly problem?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  /** Decimals are aligned to the right and ask a phone for its number keys. */
  readonly kind?: Kind;
  readonly maxLength?: number;
}

type Kind = 'text' | 'decimal' | 'date' | 'month' | 'instant';

const TYPES: Readonly<Record<Kind, HTMLInputTypeAttribute>> = {
  text: 'text',
  decimal: 'text',
  date: 'date',
  month: 'month',
  instant: 'datetime-local',
};

/** A labelled field for a text, a decimal, a date, a month or a local time. */
export function TextField({ kind = 'text', maxLength, ...field }: TextFieldProps) {
  const { id, described, frame } = useField(field);
  return frame(
    <input
      id={id}
      name={field.name}
      type={TYPES[kind]}
      data-kind={kind === 'decimal' ? 'number' : undefined}
      inputMode={kind === 'decimal' ? 'decimal' : undefined}
      autoComplete="off"
      maxLength={maxLength}
      required={field.required}
      value={field.value}
      aria-invalid={field.problem !== undefined}
      aria-describedby={described}
      onChange={(event) => {
        field.onChange(event.target.value);
      }}
    />,
  );
}

/** A labelled choice of one among several. */
export function SelectField({
  options,
  ...field
}: FieldProps & {
  readonly options: readonly { readonly value: string; readonly title: string }[];
}) {
  const { id, described, frame } = useField(field);
  return frame(
    <select
      id={id}
      name={field.name}
      required={field.required}
      value={field.value}
      aria-invalid={field.problem !== undefined}
      aria-describedby={described}
      onChange={(event) => {
        field.onChange(event.target.value);
      }}
    >
      {options.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>,
  );
}

/** A labelled field for some lines of text, such as a reason. */
export function AreaField({ maxLength, ...field }: FieldProps & { readonly maxLength?: number }) {
  const { id, described, frame } = useField(field);
  return frame(
    <textarea
      id={id}
      name={field.name}
      rows={3}
      maxLength={maxLength}
      required={field.required}
      value={field.value}
      aria-invalid={field.problem !== undefined}
      aria-describedby={described}
      onChange={(event) => {
        field.onChange(event.target.value);
      }}
    />,
  );
}

/** The label, the hint and the problem around a control. */
function useField({ label, unit, hint, problem, required }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  const described = note === undefined ? undefined : `${id}-note`;
  const frame = (control: ReactNode) => (
    <div className="wl-field">
      <label htmlFor={id}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
        {unit ? <span className="wl-field-unit"> {unit}</span> : null}
      </label>
      {control}
      {note === undefined ? null : (
        <span
          id={described}
          className="wl-field-note"
          data-problem={problem === undefined ? undefined : ''}
        >
          {note}
        </span>
      )}
    </div>
  );
  return { id, described, frame };
}
