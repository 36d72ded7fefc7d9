import { useState } from 'react';
import {
  type AllocationQuery,
  allocationsUrl,
  useAllocationGroups,
  useAllocationTotals,
} from '../../api/hosting/allocations';
import type { PlanVersion } from '../../api/hosting/customers';
import type { UsageQuery } from '../../api/hosting/usage';
import { Card } from '../../components/Card';
import { Segments } from '../../components/Segments';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { QueryView } from '../../components/States';
import { formatNumber } from '../../format/format';
import { periodTitle } from '../../period/period';
import { SingleAllocations } from './SingleAllocations';
import { gpuHours, type Grouping, type GroupRow, groupRows } from './usage';
import { useSecondsSince } from './useSecondsSince';

type View = 'running' | 'all';

const GROUPINGS = [
  { value: 'pool', title: 'By pool' },
  { value: 'plan', title: 'By price' },
  { value: 'node', title: 'By node' },
] as const;

/** Who holds GPUs now, counting up, and who held them in the month: added up, and one by one. */
export function AllocationsCard({
  query,
  timeZone,
  live,
  plans,
  today,
}: {
  readonly query: UsageQuery;
  readonly timeZone: string;
  /** Whether the month still runs. */
  readonly live: boolean;
  /** The prices agreed, and the local day on which they are looked at. */
  readonly plans: readonly PlanVersion[];
  readonly today: string;
}) {
  const [chosen, choose] = useState<View>('running');
  const [grouping, group] = useState<Grouping>('pool');
  const running = live && chosen === 'running';
  return (
    <Card
      title={running ? 'Running now' : `Allocations of ${periodTitle(query.period)}`}
      actions={
        <>
          <Segments label="Added up" value={grouping} options={GROUPINGS} onChange={group} />
          {live ? (
            <Segments
              label="Which allocations"
              value={chosen}
              options={[
                { value: 'running', title: 'Running' },
                { value: 'all', title: 'All of the month' },
              ]}
              onChange={choose}
            />
          ) : null}
        </>
      }
    >
      <Groups
        key={`${grouping} ${String(running)}`}
        query={{ ...query, running }}
        timeZone={timeZone}
        grouping={grouping}
        live={live}
        plans={plans}
        today={today}
      />
    </Card>
  );
}

function Groups({
  query,
  timeZone,
  grouping,
  live,
  plans,
  today,
}: {
  readonly query: AllocationQuery;
  readonly timeZone: string;
  readonly grouping: Grouping;
  readonly live: boolean;
  readonly plans: readonly PlanVersion[];
  readonly today: string;
}) {
  const groups = useAllocationGroups(query, grouping === 'node' ? 'RESOURCE' : 'POOL');
  const totals = useAllocationTotals(query);
  const seconds = useSecondsSince(groups.dataUpdatedAt, live);
  const [opened, open] = useState<string | null>(null);
  return (
    <QueryView query={groups} label="The allocations">
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items);
        const rows = groupRows(found, grouping, plans, today);
        const shown = rows.find(({ id }) => id === opened);
        return (
          <>
            <DataTable
              caption={query.running ? 'Running allocations, added up' : 'Allocations, added up'}
              columns={columnsOf({
                running: query.running,
                seconds: live ? seconds : 0,
                totals: totals.data,
                opened,
                onOpen: (id) => {
                  open(id === opened ? null : id);
                },
              })}
              rows={rows}
              rowId={({ id }) => id}
              searchable={rows.length > 12}
              exportHref={allocationsUrl(query)}
              empty={
                query.running
                  ? {
                      title: 'Nothing runs at the moment',
                      text: 'An allocation appears here as soon as its start is reported.',
                    }
                  : { title: 'No allocation in this month' }
              }
              {...(groups.hasNextPage
                ? {
                    more: {
                      load: () => void groups.fetchNextPage(),
                      loading: groups.isFetchingNextPage,
                    },
                  }
                : {})}
            />
            {shown?.places.map((place) => (
              <SingleAllocations
                key={[place.pool, place.resource ?? ''].join(' ')}
                query={{ ...query, ...place }}
                title={shown.places.length > 1 || grouping !== 'node' ? place.pool : shown.title}
                timeZone={timeZone}
                live={live}
              />
            ))}
          </>
        );
      }}
    </QueryView>
  );
}

interface Look {
  readonly running: boolean;
  /** Seconds that running allocations count on since they were read. */
  readonly seconds: number;
  readonly totals: GroupRow['totals'] | undefined;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

function columnsOf({ running, seconds, totals, opened, onOpen }: Look): Column<GroupRow>[] {
  const hours = (sums: GroupRow['totals']) =>
    gpuHours(sums.gpuSeconds + sums.gpusRunning * seconds);
  const count = (
    id: string,
    title: string,
    value: (sums: GroupRow['totals']) => number,
  ): Column<GroupRow> => ({
    id,
    title,
    kind: 'number',
    value: (row) => value(row.totals),
    cell: (row) => formatNumber(String(value(row.totals))),
    footer: '',
  });
  return [
    {
      id: 'group',
      title: 'Where',
      kind: 'text',
      value: ({ title, note }) => `${title} ${note}`,
      cell: ({ id, title, note }) => (
        <>
          <button
            type="button"
            className="wl-link"
            aria-expanded={opened === id}
            onClick={() => {
              onOpen(id);
            }}
          >
            {title}
          </button>
          <span className="wl-muted wl-small wl-block">{note}</span>
        </>
      ),
      footer: totals ? allOf(totals) : 'All',
    },
    ...(running ? [] : [count('allocations', 'Allocations', (sums) => sums.allocations)]),
    count('running', 'Running', (sums) => sums.running),
    count('gpus', 'GPUs running', (sums) => sums.gpusRunning),
    {
      id: 'hours',
      title: 'In this month',
      unit: 'GPU-hours',
      kind: 'number',
      value: ({ totals: sums }) => hours(sums),
      cell: ({ totals: sums }) => formatNumber(hours(sums)),
      footer: totals ? formatNumber(hours(totals)) : '',
    },
  ];
}

function allOf({ allocations, running, gpusRunning }: GroupRow['totals']): string {
  const number = (count: number) => formatNumber(String(count));
  return `All ${number(allocations)}: ${number(running)} running on ${number(gpusRunning)} GPUs`;
}
