import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SiteCapacity } from '../../api/fleet';
import { API } from '../../api/paths';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber } from '../../format/format';
import { SiteDialog } from './SiteDialog';
import { isOverCapacity } from './words';

const COLUMNS: readonly Column<SiteCapacity>[] = [
  {
    id: 'site',
    title: 'Site',
    kind: 'text',
    value: ({ name }) => name,
    cell: ({ code, name, status }) => (
      <span className="wl-row">
        <Link className="wl-link" to={`/fleet/sites/${code}`}>
          {name}
        </Link>
        {status === 'CLOSED' ? <Badge>Closed</Badge> : null}
      </span>
    ),
  },
  number('machines', 'In service', 'machines', 0, ({ capacity }) => String(capacity.machines)),
  number('hashrate', 'Nameplate hashrate', 'EH/s', 3, ({ capacity }) => capacity.hashrateEhs),
  number('efficiency', 'Efficiency', 'J/TH', 1, ({ capacity }) => capacity.efficiencyJPerTh),
  number('plug', 'Power at the plug', 'MW', 2, ({ capacity }) => capacity.powerMw),
  number('pue', 'PUE', undefined, 3, ({ pue }) => pue),
  {
    ...number('meter', 'Power at the meter', 'MW', 2, ({ meterPowerMw }) => meterPowerMw),
    cell: ({ meterPowerMw, powerCapacityMw }) => (
      <>
        {isOverCapacity(meterPowerMw, powerCapacityMw) ? (
          <Badge tone="attention">above capacity</Badge>
        ) : null}{' '}
        {formatNumber(meterPowerMw, { decimals: 2 })}
      </>
    ),
  },
  number('capacity', 'Capacity', 'MW', 2, ({ powerCapacityMw }) => powerCapacityMw),
];

/** The sites with what runs there. */
export function SitesCard({ sites }: { readonly sites: readonly SiteCapacity[] }) {
  const [adding, setAdding] = useState(false);
  const mayAdd = hasAnyRole(useUser(), ['operator', 'admin']);
  const add = mayAdd ? (
    <Button
      variant="secondary"
      size="sm"
      onClick={() => {
        setAdding(true);
      }}
    >
      Add a site
    </Button>
  ) : null;
  return (
    <Card title="Sites" actions={add}>
      <DataTable
        caption="Sites"
        columns={COLUMNS}
        rows={sites}
        rowId={({ code }) => code}
        exportHref={`${API.fleet}/sites`}
        empty={{
          title: 'No site yet',
          text: 'An operator adds sites here, or imports them as a CSV file under Imports.',
        }}
      />
      {adding ? (
        <SiteDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function number(
  id: string,
  title: string,
  unit: string | undefined,
  decimals: number,
  value: (site: SiteCapacity) => string | null,
): Column<SiteCapacity> {
  return {
    id,
    title,
    ...(unit === undefined ? {} : { unit }),
    kind: 'number',
    value,
    cell: (site) => formatNumber(value(site), { decimals }),
  };
}
