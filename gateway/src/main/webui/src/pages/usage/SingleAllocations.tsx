import {
  type Allocation,
  type AllocationQuery,
  useAllocations,
} from '../../api/hosting/allocations';
import { spoken } from '../../api/names';
import { Badge } from '../../components/Badge';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { gpuHours } from './usage';
import { useSecondsSince } from './useSecondsSince';

/** The allocations of a pool or node one by one, by start. */
export function SingleAllocations({
  query,
  title,
  timeZone,
  live,
}: {
  readonly query: AllocationQuery;
  readonly title: string;
  readonly timeZone: string;
  /** Whether the month still runs. */
  readonly live: boolean;
}) {
  const allocations = useAllocations(query);
  const seconds = useSecondsSince(allocations.dataUpdatedAt, live);
  const name = query.resource ?? spoken(title);
  return (
    <section className="wl-stack" aria-label={`Allocations of ${name}`}>
      <h3>{name}, one by one</h3>
      <PagedTable
        query={allocations}
        label="The allocations"
        caption={`Allocations of ${name}`}
        columns={() => columnsOf(timeZone, live ? seconds : 0)}
        rowId={({ resource, allocation, startedAt }) => [resource, allocation, startedAt].join(' ')}
        searchable
        empty={{ title: 'Nothing here any more' }}
      />
    </section>
  );
}

function columnsOf(timeZone: string, seconds: number): readonly Column<Allocation>[] {
  const counted = (row: Allocation) =>
    gpuHours(row.gpuSeconds + (isOpen(row) ? row.gpus * seconds : 0));
  return [
    {
      id: 'allocation',
      title: 'Allocation',
      kind: 'text',
      value: ({ allocation, resource }) => `${allocation} ${resource}`,
      cell: ({ allocation, resource }) => (
        <>
          {allocation}
          <span className="wl-muted wl-small wl-block">{resource}</span>
        </>
      ),
    },
    {
      id: 'state',
      title: 'State',
      kind: 'text',
      value: (row) => (isOpen(row) ? 'Running' : 'Ended'),
      cell: (row) => (isOpen(row) ? <Badge tone="good">Running</Badge> : <Badge>Ended</Badge>),
    },
    {
      id: 'start',
      title: 'Since',
      kind: 'date',
      value: ({ startedAt }) => startedAt,
      cell: ({ startedAt, stoppedAt }) => (
        <>
          {formatInstantAtSite(startedAt, timeZone)}
          {stoppedAt ? (
            <span className="wl-block">until {formatInstantAtSite(stoppedAt, timeZone)}</span>
          ) : null}
        </>
      ),
    },
    {
      id: 'gpus',
      title: 'GPUs',
      kind: 'number',
      value: ({ gpus }) => gpus,
      cell: ({ gpus }) => formatNumber(String(gpus)),
    },
    {
      id: 'hours',
      title: 'In this month',
      unit: 'GPU-hours',
      kind: 'number',
      value: counted,
      cell: (row) => formatNumber(counted(row)),
    },
  ];
}

function isOpen({ stoppedAt }: Allocation): boolean {
  return stoppedAt == null;
}
