import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Contract } from '../../api/energy';
import { useSiteName } from '../../api/names';
import { API } from '../../api/paths';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatShortDate } from '../../format/dates';
import { ENERGY_WRITERS } from '../roles';
import { nextChange, versionOn } from './versions';
import { contractKind } from './words';

/** All contracts, with what holds in the month and what comes next. */
export function ContractsCard({
  period,
  contracts,
}: {
  readonly period: string;
  readonly contracts: UseQueryResult<readonly Contract[]>;
}) {
  const siteName = useSiteName();
  const enter = hasAnyRole(useUser(), ENERGY_WRITERS) ? (
    <Link className="wl-link" to="/energy/new-contract">
      Enter a contract
    </Link>
  ) : null;
  return (
    <Card title="Contracts" actions={enter}>
      <QueryView query={contracts} label="The contracts">
        {(all) => (
          <DataTable
            caption="Power contracts"
            columns={columns(siteName, `${period}-28`)}
            rows={all}
            rowId={({ code }) => code}
            searchable={all.length > 10}
            exportHref={`${API.energy}/contracts`}
            empty={{
              title: 'There is no contract yet',
              text: 'A contract says what power costs, clause by clause. Enter it with its clauses, or take them from a tariff file.',
              action: enter,
            }}
          />
        )}
      </QueryView>
    </Card>
  );
}

function columns(siteName: (code: string) => string, day: string): readonly Column<Contract>[] {
  return [
    {
      id: 'name',
      title: 'Contract',
      kind: 'text',
      value: ({ name }) => name,
      cell: ({ code, name }) => (
        <Link className="wl-link" to={`/energy/contracts/${code}`}>
          {name}
        </Link>
      ),
    },
    { id: 'site', title: 'Site', kind: 'text', value: ({ siteCode }) => siteName(siteCode) },
    { id: 'supplier', title: 'Supplier', kind: 'text', value: ({ supplier }) => supplier },
    { id: 'kind', title: 'Kind', kind: 'text', value: ({ kind }) => contractKind(kind) },
    {
      id: 'version',
      title: 'In force',
      kind: 'text',
      value: (contract) => versionOn(contract, day)?.effectiveFrom,
      cell: (contract) => {
        const version = versionOn(contract, day);
        return version
          ? `Version ${version.version}, since ${formatShortDate(version.effectiveFrom)}`
          : 'None';
      },
    },
    {
      id: 'next',
      title: 'Next change',
      kind: 'date',
      value: (contract) => nextChange(contract, day),
      cell: (contract) => formatShortDate(nextChange(contract, day)),
    },
  ];
}
