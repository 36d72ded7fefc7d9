import { Link } from 'react-router';
import { type Capacity, useFleetSummary } from '../../api/fleet';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { formatEfficiency, formatNumber, formatQuantity } from '../../format/format';
import { BatchesCard } from './BatchesCard';
import { SitesCard } from './SitesCard';

/** What the company runs: sites, machines by batch, and what they can do. */
export default function FleetPage() {
  const summary = useFleetSummary();
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Fleet"
        actions={
          <>
            <Link className="wl-link" to="/fleet/machines">
              Single machines
            </Link>
            <Link className="wl-link" to="/fleet/models">
              Model catalogue
            </Link>
          </>
        }
      >
        Sites and machines: what is in service, what it cost, what it can do.
      </PageHeader>
      <QueryView query={summary} label="The fleet">
        {({ total, sites }) => (
          <>
            <CapacityTiles capacity={total} where={`${sites.length} sites`} />
            <SitesCard sites={sites} />
          </>
        )}
      </QueryView>
      <BatchesCard />
    </div>
  );
}

/** What the machines in service can do by their nameplate. */
export function CapacityTiles({
  capacity,
  where,
}: {
  readonly capacity: Capacity;
  readonly where: string;
}) {
  return (
    <KpiTiles>
      <KpiTile title="Machines in service" note={where}>
        {formatNumber(String(capacity.machines))}
      </KpiTile>
      <KpiTile title="Nameplate hashrate" note="Miners in service">
        {formatQuantity(capacity.hashrateEhs, 'EH/s', { decimals: 2 })}
      </KpiTile>
      <KpiTile title="Efficiency" note="Miners in service, at the plug">
        {formatEfficiency(capacity.efficiencyJPerTh)}
      </KpiTile>
      <KpiTile title="Nameplate power" note="All machines, at the plug">
        {formatQuantity(capacity.powerMw, 'MW', { decimals: 1 })}
      </KpiTile>
    </KpiTiles>
  );
}
