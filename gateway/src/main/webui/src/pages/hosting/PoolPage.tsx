import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  conservationUrl,
  explainConservation,
  type PoolConservation,
  useConservation,
} from '../../api/hosting/conservation';
import { type GpuPool, usePool } from '../../api/hosting/pools';
import { useCustomers } from '../../api/hosting/customers';
import { spoken, useSiteName } from '../../api/names';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatInstantAtSite, zoneName } from '../../format/dates';
import { formatNumber, formatQuantity } from '../../format/format';
import { monthNow } from '../../format/zones';
import { periodTitle } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { StartingMonth, usePeriod } from '../../period/usePeriod';
import { ShareBar } from '../usage/ShareBar';
import { gpuHours } from '../usage/usage';
import { ExclusionsCard } from './ExclusionsCard';
import { type CapacityLine, capacityLines, capacityShares } from './pools';

/** One GPU pool in a month: its conservation statement, its exclusions, what is claimed twice. */
export default function PoolPage() {
  const { code = '' } = useParams();
  const pool = usePool(code);
  const [now] = useState(() => new Date());
  if (pool.data) {
    return (
      <StartingMonth value={monthNow(pool.data.timeZone, now)}>
        <PoolMonth pool={pool.data} />
      </StartingMonth>
    );
  }
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="GPU pool" />
      <QueryView query={pool} label="The pool" lines={8}>
        {() => null}
      </QueryView>
    </div>
  );
}

function PoolMonth({ pool }: { readonly pool: GpuPool }) {
  const [period] = usePeriod();
  const report = useConservation(period, pool.code);
  const siteName = useSiteName();
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={pool.name}
        actions={
          <>
            <Link className="wl-link" to={`/pools?period=${period}`}>
              All pools
            </Link>
            <PeriodPicker monthsOnly />
          </>
        }
      >
        {pool.gpuModel} at {siteName(pool.siteCode)}, months in {zoneName(pool.timeZone)}.
      </PageHeader>
      <QueryView query={report} label="The capacity" lines={6}>
        {({ pools }) =>
          pools[0] ? <Statement month={pools[0]} pool={pool} period={period} /> : null
        }
      </QueryView>
      <ExclusionsCard pool={pool} />
    </div>
  );
}

function Statement({
  month,
  pool,
  period,
}: {
  readonly month: PoolConservation;
  readonly pool: GpuPool;
  readonly period: string;
}) {
  const customers = useCustomers();
  const nameOf = (code: string) =>
    customers.data?.find((customer) => customer.code === code)?.name ?? spoken(code);
  const total = month.capacity.gpuSeconds + month.oversold.gpuSeconds;
  const hours = (seconds: number) => formatQuantity(gpuHours(seconds, 0), 'GPU-h');
  return (
    <>
      <KpiTiles>
        <KpiTile title="In service" note={`${formatNumber(String(pool.resources))} servers`}>
          {formatQuantity(String(pool.gpus), 'GPUs')}
        </KpiTile>
        <KpiTile title="Capacity" note={`Until ${formatInstantAtSite(month.asOf, month.timeZone)}`}>
          <Explained
            title={`Capacity of ${pool.name}`}
            source={explainConservation(period, pool.code)}
          >
            {hours(month.capacity.gpuSeconds)}
          </Explained>
        </KpiTile>
        <KpiTile title="Billed">{hours(month.billed.gpuSeconds)}</KpiTile>
        <KpiTile title="Idle">{hours(month.idle.gpuSeconds)}</KpiTile>
      </KpiTiles>
      <div className="wl-grid">
        <Card title={`Where ${periodTitle(period)} went`} className="wl-span-5">
          {total === 0 ? (
            <EmptyState title="No GPU was in service in this month" />
          ) : (
            <ShareBar caption="Capacity" total={total} shares={capacityShares(month)} />
          )}
        </Card>
        <Card title="By customer and reason" className="wl-span-7">
          <DataTable
            caption="Conservation statement"
            columns={LINES}
            rows={capacityLines(month, nameOf)}
            rowId={({ id }) => id}
            exportHref={conservationUrl(period, pool.code)}
            empty={{ title: 'Nothing to account for in this month' }}
          />
        </Card>
      </div>
      {month.contests.length > 0 ? <Contests month={month} nameOf={nameOf} /> : null}
    </>
  );
}

const LINES: readonly Column<CapacityLine>[] = [
  { id: 'title', title: 'Line', kind: 'text', value: ({ title }) => title },
  { id: 'part', title: 'Part', kind: 'text', value: ({ part }) => part },
  {
    id: 'hours',
    title: 'Time',
    unit: 'GPU-hours',
    kind: 'number',
    value: ({ gpuSeconds }) => gpuSeconds,
    cell: ({ gpuSeconds }) => formatNumber(gpuHours(gpuSeconds)),
  },
];

function Contests({
  month,
  nameOf,
}: {
  readonly month: PoolConservation;
  readonly nameOf: (customer: string) => string;
}) {
  return (
    <Card
      title="Claimed by more than one customer"
      note="Counted once in the statement; each customer is charged what its own events say."
    >
      <DataTable
        caption="GPUs claimed twice"
        columns={[
          {
            id: 'gpu',
            title: 'GPU',
            kind: 'text',
            value: ({ resource, gpuIndex }) => `${resource}, GPU ${gpuIndex}`,
          },
          {
            id: 'from',
            title: 'From',
            kind: 'date',
            value: ({ from }) => from,
            cell: ({ from }) => formatInstantAtSite(from, month.timeZone),
          },
          {
            id: 'to',
            title: 'To',
            kind: 'date',
            value: ({ to }) => to,
            cell: ({ to }) => formatInstantAtSite(to, month.timeZone),
          },
          {
            id: 'customers',
            title: 'By',
            kind: 'text',
            value: ({ customers }) => customers.map(nameOf).join(', '),
          },
        ]}
        rows={month.contests}
        rowId={({ resource, gpuIndex, from }) => [resource, gpuIndex, from].join(' ')}
        empty={{ title: 'Nothing is claimed twice' }}
      />
    </Card>
  );
}
