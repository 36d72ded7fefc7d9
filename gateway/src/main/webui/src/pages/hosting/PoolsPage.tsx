import { useState } from 'react';
import { Link } from 'react-router';
import {
  conservationUrl,
  type PoolConservation,
  useConservation,
} from '../../api/hosting/conservation';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import { ExportLinks } from '../../components/table/ExportLinks';
import { formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { monthNow } from '../../format/zones';
import { periodTitle } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { StartingMonth, usePeriod } from '../../period/usePeriod';
import { ShareBar } from '../usage/ShareBar';
import { gpuHours } from '../usage/usage';
import { capacityShares } from './pools';

/** The GPU pools, and where the capacity of each went in the month. */
export default function PoolsPage() {
  const [now] = useState(() => new Date());
  return (
    <StartingMonth value={monthNow('UTC', now)}>
      <Pools />
    </StartingMonth>
  );
}

function Pools() {
  const [period] = usePeriod();
  const report = useConservation(period);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="GPU pools"
        actions={
          <>
            <ExportLinks href={conservationUrl(period)} />
            <PeriodPicker monthsOnly />
          </>
        }
      >
        Where the capacity went: billed, excluded or idle, to the second.
      </PageHeader>
      <QueryView query={report} label="The pools">
        {({ pools }) =>
          pools.length === 0 ? (
            <Card title={`Capacity of ${periodTitle(period)}`}>
              <EmptyState title="No GPU pool yet">
                An operator enters pools with their servers through the API; then each month is
                accounted for here.
              </EmptyState>
            </Card>
          ) : (
            <div className="wl-grid">
              {pools.map((pool) => (
                <PoolCard key={pool.pool} pool={pool} period={period} />
              ))}
            </div>
          )
        }
      </QueryView>
    </div>
  );
}

function PoolCard({ pool, period }: { readonly pool: PoolConservation; readonly period: string }) {
  const { capacity, oversold, contested } = pool;
  return (
    <Card
      title={pool.name}
      className="wl-span-6"
      note={`Until ${formatInstantAtSite(pool.asOf, pool.timeZone)}.`}
      actions={
        <>
          {oversold.gpuSeconds > 0 ? (
            <Badge tone="bad">{formatNumber(gpuHours(oversold.gpuSeconds))} GPU-h oversold</Badge>
          ) : null}
          {contested.gpuSeconds > 0 ? <Badge tone="attention">Claimed twice</Badge> : null}
          <Link className="wl-link" to={`/pools/${pool.pool}?period=${period}`}>
            Open
          </Link>
        </>
      }
    >
      {capacity.gpuSeconds === 0 ? (
        <EmptyState title="No GPU was in service in this month" />
      ) : (
        <ShareBar
          caption="Capacity"
          total={capacity.gpuSeconds + oversold.gpuSeconds}
          shares={capacityShares(pool)}
        />
      )}
    </Card>
  );
}
