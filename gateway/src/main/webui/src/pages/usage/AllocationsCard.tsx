import { useState } from 'react';
import {
  type Allocation,
  allocationsUrl,
  useAllocations,
  type UsageQuery,
} from '../../api/hosting';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Segments } from '../../components/Segments';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { periodTitle } from '../../period/period';
import { gpuHours } from './usage';
import { useSecondsSince } from './useSecondsSince';

type View = 'running' | 'all';

/** Who holds GPUs now, counting up, and who held them in the month. */
export function AllocationsCard({
  query,
  timeZone,
  live,
}: {
  readonly query: UsageQuery;
  readonly timeZone: string;
  /** Whether the month still runs. */
  readonly live: boolean;
}) {
  const allocations = useAllocations(query);
  const [chosen, choose] = useState<View>('running');
  const view = live ? chosen : 'all';
  const seconds = useSecondsSince(allocations.dataUpdatedAt, live);
  const columns = allocationColumns(timeZone, live ? seconds : 0);
  return (
    <Card
      title={view === 'running' ? 'Running now' : `Allocations of ${periodTitle(query.period)}`}
      actions={
        live ? (
          <Segments
            label="Which allocations"
            value={view}
            options={[
              { value: 'running', title: 'Running' },
              { value: 'all', title: 'All of the month' },
            ]}
            onChange={choose}
          />
        ) : null
      }
    >
      <QueryView query={allocations} label="The allocations">
        {({ items, next }) => (
          <>
            <DataTable
              caption={view === 'running' ? 'Running allocations' : 'Allocations'}
              columns={columns}
              rows={view === 'running' ? items.filter(isOpen) : items}
              rowId={({ resource, allocation, startedAt }) =>
                [resource, allocation, startedAt].join(' ')
              }
              initialSort="-start"
              searchable={items.length > 12}
              exportHref={allocationsUrl(query)}
              empty={
                view === 'running'
                  ? {
                      title: 'Nothing runs at the moment',
                      text: 'An allocation appears here as soon as its start is reported.',
                    }
                  : { title: 'No allocation in this month' }
              }
            />
            {next ? (
              <p className="wl-muted wl-small wl-table-note">
                The first 1,000 allocations of the month are shown; the download has all.
              </p>
            ) : null}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function allocationColumns(timeZone: string, seconds: number): readonly Column<Allocation>[] {
  const counted = (row: Allocation) =>
    gpuHours(row.gpuSeconds + (isOpen(row) ? row.gpus * seconds : 0));
  return [
    {
      id: 'allocation',
      title: 'Allocation',
      kind: 'text',
      value: ({ allocation }) => allocation,
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
    { id: 'model', title: 'Model', kind: 'text', value: ({ gpuModel }) => gpuModel },
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
