import type { Gap } from '../../api/energy';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';

/** Where values of a month are absent. */
export function GapsTable({
  gaps,
  timeZone,
  onEstimate,
}: {
  readonly gaps: readonly Gap[];
  readonly timeZone: string;
  /** Fills a gap; absent for those who may not. */
  readonly onEstimate?: ((gap: Gap) => void) | undefined;
}) {
  return (
    <DataTable
      caption="Gaps of the month"
      columns={
        onEstimate ? [...columns(timeZone), action(timeZone, onEstimate)] : columns(timeZone)
      }
      rows={gaps}
      rowId={({ fromUtc }) => fromUtc}
      empty={{ title: 'The month is complete' }}
    />
  );
}

function action(timeZone: string, onEstimate: (gap: Gap) => void): Column<Gap> {
  return {
    id: 'estimate',
    title: 'Action',
    kind: 'text',
    value: () => '',
    cell: (gap) => (
      <button
        type="button"
        className="wl-link"
        aria-label={`Estimate the gap from ${formatInstantAtSite(gap.fromUtc, timeZone)}`}
        onClick={() => {
          onEstimate(gap);
        }}
      >
        Estimate
      </button>
    ),
  };
}

function columns(timeZone: string): readonly Column<Gap>[] {
  return [
    {
      id: 'from',
      title: 'From',
      kind: 'date',
      value: ({ fromUtc }) => fromUtc,
      cell: ({ fromUtc }) => formatInstantAtSite(fromUtc, timeZone),
    },
    {
      id: 'to',
      title: 'Until',
      kind: 'date',
      value: ({ toUtc }) => toUtc,
      cell: ({ toUtc }) => formatInstantAtSite(toUtc, timeZone),
    },
    {
      id: 'intervals',
      title: 'Intervals',
      kind: 'number',
      value: ({ intervals }) => intervals,
      cell: ({ intervals }) => formatNumber(String(intervals)),
    },
  ];
}
