import { sign } from '../format/decimal';

/** Teal for gains and red for losses only where a result is shown; costs stay neutral. */
export function resultClass(value: string | null | undefined): string {
  if (value == null) return '';
  const direction = sign(value);
  return direction < 0 ? 'wl-loss' : direction > 0 ? 'wl-gain' : '';
}

/** A formatted figure in tabular figures; negative ones red, with their sign. */
export function Figure({
  value,
  text,
  result = false,
}: {
  /** The decimal string behind the text, for its sign. */
  readonly value: string | null | undefined;
  readonly text: string;
  /** True for gains and losses: then a gain is teal. */
  readonly result?: boolean;
}) {
  const negative = value != null && sign(value) < 0 ? 'wl-loss' : '';
  return <span className={`wl-number ${result ? resultClass(value) : negative}`}>{text}</span>;
}
