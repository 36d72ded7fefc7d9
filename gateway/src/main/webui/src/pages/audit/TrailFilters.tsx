import { useSearchParams } from 'react-router';
import { TRAIL_SERVICES } from '../../api/audit';

/** The filters of the trail, by their names in the address and in the API. */
export const FILTERS = [
  'service',
  'actor',
  'action',
  'entityType',
  'entityId',
  'text',
  'from',
  'to',
] as const;

/** What the address asks for; days are whole UTC days, the last one included. */
export function useTrailQuery(): Readonly<Record<string, string | null>> {
  const [search] = useSearchParams();
  const query = Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]));
  return {
    ...query,
    from: query.from ? `${query.from}T00:00:00Z` : null,
    to: query.to ? `${dayAfter(query.to)}T00:00:00Z` : null,
  };
}

/** The day after a local date. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(next.getTime())) return day;
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Filters above the trail; each is part of the address. */
export function TrailFilters() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value.trim() === '') next.delete(name);
        else next.set(name, value.trim());
        return next;
      },
      { replace: true },
    );
  };
  return (
    <div className="wl-filters">
      <label className="wl-field">
        <span>Part</span>
        <select
          value={search.get('service') ?? ''}
          onChange={({ target }) => {
            set('service', target.value);
          }}
        >
          <option value="">All</option>
          {TRAIL_SERVICES.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Text name="actor" label="Who" hint="finance" onSet={set} />
      <Text name="entityType" label="Kind of record" hint="payout" onSet={set} />
      <Text name="action" label="What was done" hint="payout.changed" onSet={set} />
      <Text name="text" label="Record or request" hint="pecos" onSet={set} />
      <Text name="from" label="From" type="date" onSet={set} />
      <Text name="to" label="To" type="date" onSet={set} />
      {FILTERS.some((name) => search.has(name)) ? (
        <button
          type="button"
          className="wl-link"
          onClick={() => {
            setSearch({}, { replace: true });
          }}
        >
          Clear all
        </button>
      ) : null}
    </div>
  );
}

/** A filter that acts when the field is left or Enter is pressed. */
function Text({
  name,
  label,
  hint,
  type = 'text',
  onSet,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  readonly onSet: (name: string, value: string) => void;
}) {
  const [search] = useSearchParams();
  const value = search.get(name) ?? '';
  return (
    <label className="wl-field">
      <span>{label}</span>
      <input
        key={value}
        type={type}
        defaultValue={value}
        placeholder={hint}
        onBlur={({ target }) => {
          if (target.value !== value) onSet(name, target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSet(name, event.currentTarget.value);
        }}
      />
    </label>
  );
}
