import type { Variant } from './shapes';
import { clauseKind, clauseSentence } from '../clauseKinds';

/** The kinds of clauses to choose from, each with a sentence on what it does. */
export function ClauseGallery({
  variants,
  onChoose,
}: {
  readonly variants: readonly Variant[];
  readonly onChoose: (type: string) => void;
}) {
  return (
    <ul className="wl-gallery" aria-label="Kinds of clauses">
      {variants.map(({ value, description }) => (
        <li key={value}>
          <button
            type="button"
            onClick={() => {
              onChoose(value);
            }}
          >
            <strong>{clauseKind(value)}</strong>
            <span className="wl-muted wl-small">{clauseSentence(value) ?? description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
