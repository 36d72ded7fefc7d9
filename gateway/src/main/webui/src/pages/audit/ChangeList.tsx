import type { TrailEntry } from '../../api/audit';
import { formatNumber } from '../../format/format';
import { fieldInWords, valueInWords } from './words';

const SHOWN_AT_FIRST = 4;

/** What a change did, field by field; many fields open on demand. */
export function ChangeList({ entry }: { readonly entry: TrailEntry }) {
  const { changes, changesOmitted } = entry;
  if (changes.length === 0) return <span className="wl-muted">No field changed</span>;
  const first = changes.slice(0, SHOWN_AT_FIRST);
  const rest = changes.slice(SHOWN_AT_FIRST);
  return (
    <>
      <Fields changes={first} />
      {rest.length > 0 ? (
        <details>
          <summary className="wl-link wl-small">
            {formatNumber(String(rest.length + changesOmitted))} more fields
          </summary>
          <Fields changes={rest} />
          {changesOmitted > 0 ? (
            <p className="wl-muted wl-small">
              And {formatNumber(String(changesOmitted))} fields that are only in the service's own
              record.
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  );
}

function Fields({ changes }: { readonly changes: TrailEntry['changes'] }) {
  return (
    <ul className="wl-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="wl-muted">{fieldInWords(field)}</span>{' '}
          {before == null ? null : <del title={before}>{valueInWords(before)}</del>}
          {before != null && after != null ? ' → ' : null}
          {after == null ? null : <ins title={after}>{valueInWords(after)}</ins>}
        </li>
      ))}
    </ul>
  );
}
