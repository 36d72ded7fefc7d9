import { useId } from 'react';

/** One of several that can be chosen together. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  /** What choosing it means, in a few words. */
  readonly means?: string;
}

/** A labelled group of which any number can be chosen. */
export function ChoicesField({
  label,
  choices,
  chosen,
  problem,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** What is wrong, below the group. */
  readonly problem?: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const id = useId();
  const toggle = (value: string, on: boolean) => {
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((other) => (other === value ? on : chosen.includes(other))),
    );
  };
  return (
    <fieldset
      className="wl-checks wl-field-wide"
      aria-describedby={problem === undefined ? undefined : `${id}-note`}
    >
      <legend>{label}</legend>
      {choices.map(({ value, title, means }) => (
        <label key={value} className="wl-check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => {
              toggle(value, event.target.checked);
            }}
          />
          <span>
            {title}
            {means ? <span className="wl-muted"> {means}</span> : null}
          </span>
        </label>
      ))}
      {problem === undefined ? null : (
        <span id={`${id}-note`} className="wl-field-note" data-problem="">
          {problem}
        </span>
      )}
    </fieldset>
  );
}
