import { type ReactNode, useId } from 'react';

/** A named group of fields over the whole width. */
export function Part({
  label,
  problem,
  children,
}: {
  readonly label: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset
      className="wl-checks wl-field-wide"
      aria-describedby={problem === undefined ? undefined : id}
    >
      <legend>{label}</legend>
      {children}
      <Problem id={id} text={problem} />
    </fieldset>
  );
}

/** What is wrong with a group or a row. */
export function Problem({
  id,
  text,
}: {
  readonly id?: string | undefined;
  readonly text: string | undefined;
}) {
  if (text === undefined) return null;
  return (
    <span id={id} className="wl-field-note" data-problem="">
      {text}
    </span>
  );
}
