import { Link, useParams, useSearchParams } from 'react-router';
import {
  type Contract,
  type Meter,
  type PriceSeries,
  useBills,
  useContract,
  useMeters,
  usePriceSeries,
} from '../../api/energy';
import { spoken, useSiteName } from '../../api/names';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { accountName } from '../../format/accounts';
import { formatDate, formatShortDate, zoneName } from '../../format/dates';
import { formatMoney, formatPower } from '../../format/format';
import { periodTitle } from '../../period/period';
import { CREDIT_READERS, ENERGY_WRITERS } from '../roles';
import { CertificatesCard } from './CertificatesCard';
import { clauseOf } from './clauses';
import { DeadlinesCard } from './DeadlinesCard';
import { EnterMeter, EnterSeries } from './register/EnterButton';
import { seriesOf, versionOn } from './versions';
import { billStatus, contractKind, meterTitle } from './words';

/** One power contract: what was agreed when, in sentences; its meters, prices and bills. */
export default function ContractPage() {
  const { code = '' } = useParams();
  const contract = useContract(code);
  const user = useUser();
  const mayEnter = hasAnyRole(user, ENERGY_WRITERS);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={contract.data?.name ?? 'Contract'}
        actions={
          <>
            {hasAnyRole(user, CREDIT_READERS) ? (
              <Link className="wl-link" to={`/energy/contracts/${code}/credits`}>
                Power credits
              </Link>
            ) : null}
            {mayEnter ? (
              <Link className="wl-link" to={`/energy/contracts/${code}/amendment`}>
                Amend
              </Link>
            ) : null}
            <Link className="wl-link" to="/energy">
              All contracts
            </Link>
          </>
        }
      >
        {contract.data ? contractKind(contract.data.kind) : null}
      </PageHeader>
      <QueryView query={contract} label="The contract">
        {(loaded) => <ContractBody contract={loaded} />}
      </QueryView>
    </div>
  );
}

function ContractBody({ contract }: { readonly contract: Contract }) {
  const siteName = useSiteName();
  const [search, setSearch] = useSearchParams();
  const today = new Date().toISOString().slice(0, 10);
  const inForce = versionOn(contract, today);
  const shown =
    contract.versions.find(({ version }) => String(version) === search.get('version')) ??
    inForce ??
    contract.versions.at(-1);
  return (
    <>
      <Facts
        facts={[
          ['Site', siteName(contract.siteCode)],
          ['Supplier', contract.supplier],
          ['Days counted in', zoneName(contract.timeZone)],
          ['Currency', contract.currency],
        ]}
      />
      <div className="wl-grid">
        <Card title="Versions" className="wl-span-4">
          <ol className="wl-timeline">
            {[...contract.versions].reverse().map((version) => (
              <li key={version.version}>
                <button
                  type="button"
                  aria-pressed={version === shown}
                  onClick={() => {
                    setSearch({ version: String(version.version) });
                  }}
                >
                  <span className="wl-row">
                    <strong>From {formatDate(version.effectiveFrom)}</strong>
                    {version === inForce ? <Badge tone="good">In force</Badge> : null}
                    {version.effectiveFrom > today ? <Badge>Coming</Badge> : null}
                  </span>
                  {version.effectiveTo ? (
                    <span>until before {formatDate(version.effectiveTo)}</span>
                  ) : null}
                  {version.note ? <span>{version.note}</span> : null}
                  <span className="wl-muted wl-small">
                    Version {version.version}, entered by {accountName(version.recordedBy)} on{' '}
                    {formatShortDate(version.recordedAt)}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </Card>
        <div className="wl-span-8">
          {shown ? <ClausesCard contract={contract} version={shown} /> : null}
        </div>
      </div>
      <CertificatesCard contract={contract} />
      <DeadlinesCard contractCode={contract.code} />
      <div className="wl-grid">
        <MetersCard contract={contract} />
        <SeriesCard contract={contract} />
        <ContractBills contract={contract} />
      </div>
    </>
  );
}

function ClausesCard({
  contract,
  version,
}: {
  readonly contract: Contract;
  readonly version: Contract['versions'][number];
}) {
  const series = usePriceSeries();
  const seriesName = (code: string) =>
    series.data?.find((candidate) => candidate.code === code)?.name ?? spoken(code);
  return (
    <Card title={`What holds from ${formatDate(version.effectiveFrom)}`}>
      <ul className="wl-clauses">
        {version.components.map((component) => {
          const clause = clauseOf(component, { currency: contract.currency, seriesName });
          return (
            <li key={component.name}>
              <h3>{clause.name}</h3>
              <p className="wl-muted wl-small">{clause.kind}</p>
              {clause.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p className="wl-muted wl-small">{clause.bearing}</p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function MetersCard({ contract }: { readonly contract: Contract }) {
  const meters = useMeters(contract.code);
  const enter = (
    <EnterMeter known={{ siteCode: contract.siteCode, contractCode: contract.code }}>
      Add a meter
    </EnterMeter>
  );
  return (
    <Card title="Meters" className="wl-span-4" actions={enter}>
      <QueryView query={meters} label="The meters" lines={3}>
        {(all) => (
          <DataTable
            caption="Meters of the contract"
            columns={METER_COLUMNS}
            rows={all}
            rowId={({ code }) => code}
            empty={{
              title: 'No meter belongs to this contract',
              text: 'Without a main meter its months cannot be settled.',
              action: enter,
            }}
          />
        )}
      </QueryView>
    </Card>
  );
}

const METER_COLUMNS: readonly Column<Meter>[] = [
  {
    id: 'meter',
    title: 'Meter',
    kind: 'text',
    value: ({ code }) => spoken(code),
    cell: (meter) => (
      <>
        <Link className="wl-link" to={`/energy/meters/${meter.code}`}>
          {spoken(meter.code)}
        </Link>
        <span className="wl-muted wl-small wl-block">{meterTitle(meter)}</span>
      </>
    ),
  },
  {
    id: 'interval',
    title: 'Interval',
    unit: 'min',
    kind: 'number',
    value: ({ intervalMinutes }) => intervalMinutes,
  },
  {
    id: 'breaker',
    title: 'Breaker',
    kind: 'number',
    value: ({ breakerKw }) => breakerKw,
    cell: ({ breakerKw }) => formatPower(breakerKw),
  },
];

function SeriesCard({ contract }: { readonly contract: Contract }) {
  const codes = seriesOf(contract);
  const series = usePriceSeries();
  const used = (series.data ?? []).filter(({ code }) => codes.includes(code));
  const absent = series.data
    ? codes.filter((code) => !series.data.some((known) => known.code === code))
    : [];
  const enter = absent.map((code) => (
    <EnterSeries
      key={code}
      known={{
        code,
        name: spoken(code),
        timeZone: contract.timeZone,
        unit: `${contract.currency}/MWh`,
      }}
    >
      {`Enter ${spoken(code)}`}
    </EnterSeries>
  ));
  return (
    <Card title="Price series" className="wl-span-4" actions={used.length > 0 ? enter : null}>
      <DataTable
        caption="Price series that the contract uses"
        columns={SERIES_COLUMNS}
        rows={used}
        rowId={({ code }) => code}
        empty={{
          title: codes.length === 0 ? 'All prices are fixed' : 'The series are not there yet',
          text:
            codes.length === 0
              ? 'No clause of this contract follows a market price.'
              : 'Clauses name them. Enter them, then import their prices.',
          action: enter,
        }}
      />
    </Card>
  );
}

const SERIES_COLUMNS: readonly Column<PriceSeries>[] = [
  {
    id: 'name',
    title: 'Series',
    kind: 'text',
    value: ({ name }) => name,
    cell: ({ code, name }) => (
      <Link className="wl-link" to={`/energy/prices/${code}`}>
        {name}
      </Link>
    ),
  },
  { id: 'unit', title: 'Unit', kind: 'text', value: ({ unit }) => unit },
  {
    id: 'interval',
    title: 'Interval',
    unit: 'min',
    kind: 'number',
    value: ({ intervalMinutes }) => intervalMinutes,
  },
];

function ContractBills({ contract }: { readonly contract: Contract }) {
  const bills = useBills({ contractCode: contract.code });
  return (
    <Card title="Bills" className="wl-span-4">
      <QueryView query={bills} label="The bills" lines={3}>
        {(all) => (
          <DataTable
            caption="Bills of the contract"
            columns={[
              {
                id: 'period',
                title: 'Month',
                kind: 'date',
                value: ({ period }) => period,
                cell: ({ id, period }) => (
                  <Link className="wl-link" to={`/energy/bills/${id}`}>
                    {periodTitle(period)}
                  </Link>
                ),
              },
              {
                id: 'total',
                title: 'Total',
                kind: 'number',
                value: ({ total }) => total,
                cell: ({ total, currency }) => formatMoney(total, currency),
              },
              {
                id: 'status',
                title: 'Status',
                kind: 'text',
                value: (bill) => billStatus(bill).word,
                cell: (bill) => <Badge tone={billStatus(bill).tone}>{billStatus(bill).word}</Badge>,
              },
            ]}
            rows={all}
            rowId={({ id }) => id}
            initialSort="-period"
            empty={{
              title: 'No month is settled yet',
              text: 'Once meters are read and prices are in, the month is settled on the energy page.',
              action: (
                <Link className="wl-link" to="/energy">
                  Settle a month
                </Link>
              ),
            }}
          />
        )}
      </QueryView>
    </Card>
  );
}
