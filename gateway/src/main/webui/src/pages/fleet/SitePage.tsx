import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type Building, type Site, useFleetSummary, useSite } from '../../api/fleet';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber, formatPower } from '../../format/format';
import { BatchesTable } from './BatchesTable';
import { CapacityTiles } from './FleetPage';
import { NETWORK_READERS, NetworksCard } from './NetworksCard';
import { SiteDialog } from './SiteDialog';
import { megawatts, USE_NAMES } from './words';
import { zoneName } from '../../format/dates';

const BUILDINGS: readonly Column<Building>[] = [
  { id: 'name', title: 'Building', kind: 'text', value: ({ name }) => name },
  { id: 'use', title: 'Use', kind: 'text', value: ({ use }) => USE_NAMES[use] },
  {
    id: 'capacity',
    title: 'Power capacity',
    unit: 'MW',
    kind: 'number',
    value: ({ powerCapacityKw }) => powerCapacityKw,
    cell: ({ powerCapacityKw }) => formatNumber(megawatts(powerCapacityKw), { decimals: 2 }),
  },
];

/** One site: its power, its buildings, its machines. */
export default function SitePage() {
  const { code = '' } = useParams();
  const user = useUser();
  const site = useSite(code);
  const summary = useFleetSummary();
  const here = summary.data?.sites.find((entry) => entry.code === code);
  return (
    <div className="wl-page wl-stack">
      <PageHeader title={site.data?.name ?? 'Site'}>
        {site.data ? place(site.data) : 'A site of the company.'}
      </PageHeader>
      <QueryView query={site} label="The site">
        {(known) => (
          <>
            {here ? (
              <CapacityTiles
                capacity={here.capacity}
                where={`${formatNumber(here.meterPowerMw, { decimals: 1 })} MW at the meter`}
              />
            ) : null}
            <Card
              title="Power and buildings"
              actions={
                <>
                  <Badge tone={known.status === 'ACTIVE' ? 'good' : 'neutral'}>
                    {known.status === 'ACTIVE' ? 'Active' : 'Closed'}
                  </Badge>
                  {hasAnyRole(user, ['operator', 'admin']) ? <ChangeSite site={known} /> : null}
                </>
              }
            >
              <dl className="wl-facts">
                <Fact title="Power capacity" value={formatPower(known.powerCapacityKw)} />
                <Fact title="PUE" value={formatNumber(known.pue)} />
                <Fact title="Grid operator" value={known.gridOperator ?? 'not stated'} />
                <Fact title="Time zone" value={zoneName(known.timeZone)} />
              </dl>
              <DataTable
                caption="Buildings"
                columns={BUILDINGS}
                rows={known.buildings}
                rowId={(building) => building.code}
                empty={{ title: 'No building is stated', text: 'The site counts as one.' }}
              />
            </Card>
            {hasAnyRole(user, NETWORK_READERS) ? <NetworksCard siteCode={code} /> : null}
            <Card title="Asset batches here">
              <BatchesTable
                filter={{ siteCode: code }}
                empty={{
                  title: 'No batch at this site yet',
                  text: 'Add one on the fleet page, or import a CSV file under Imports.',
                }}
              />
            </Card>
          </>
        )}
      </QueryView>
    </div>
  );
}

function ChangeSite({ site }: { readonly site: Site }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        Change
      </Button>
      {open ? (
        <SiteDialog
          site={site}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** A name and its value. */
export function Fact({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="wl-number">{value}</dd>
    </div>
  );
}

function place({ region, country }: Site): string {
  return [region, country].filter(Boolean).join(', ');
}
