import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { apiUrl } from '../../api/client';
import { type Bill, type BillQuery, type Contract } from '../../api/energy';
import { useSiteName } from '../../api/names';
import { API } from '../../api/paths';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber } from '../../format/format';
import { periodTitle } from '../../period/period';
import { ENERGY_WRITERS } from '../roles';
import { SettleButton } from './SettleButton';
import { versionOn } from './versions';
import { billStatus, mwh, perMwh } from './words';

/** A contract of the month with its bill, when there is one. */
interface Row {
  readonly code: string;
  readonly name: string;
  readonly siteCode: string;
  readonly bill: Bill | undefined;
}

/** The bills of a month, one a contract; a missing one can be settled here. */
export function BillsCard({
  period,
  bills,
  contracts,
  filter,
}: {
  readonly period: string;
  readonly bills: UseQueryResult<readonly Bill[]>;
  readonly contracts: UseQueryResult<readonly Contract[]>;
  readonly filter: Pick<BillQuery, 'contractCode' | 'siteCode'>;
}) {
  const siteName = useSiteName();
  const maySettle = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [, setSearch] = useSearchParams();
  const filtered = filter.contractCode != null || filter.siteCode != null;
  return (
    <Card
      title={`Bills of ${periodTitle(period)}`}
      actions={
        filtered ? (
          <button
            type="button"
            className="wl-link wl-small"
            onClick={() => {
              setSearch({ period });
            }}
          >
            Show all contracts
          </button>
        ) : null
      }
    >
      <QueryView query={bills} label="The bills">
        {(settled) => (
          <DataTable
            caption="Power bills"
            columns={columns(siteName, period, maySettle)}
            rows={rowsOf(contracts.data ?? [], settled, period, filter)}
            rowId={({ code }) => code}
            exportHref={apiUrl(`${API.energy}/settlements`, { period, ...filter })}
            empty={{
              title: 'No contract holds in this month',
              text: 'Bills appear here as soon as a contract holds and its meters are read. Choose another month, or enter the contract.',
              action: maySettle ? (
                <Link className="wl-link" to="/energy/new-contract">
                  Enter a contract
                </Link>
              ) : null,
            }}
          />
        )}
      </QueryView>
    </Card>
  );
}

function rowsOf(
  contracts: readonly Contract[],
  bills: readonly Bill[],
  period: string,
  { contractCode, siteCode }: Pick<BillQuery, 'contractCode' | 'siteCode'>,
): Row[] {
  const billed = bills.map((bill) => ({
    code: bill.contractCode,
    name: contracts.find(({ code }) => code === bill.contractCode)?.name ?? bill.contractCode,
    siteCode: bill.siteCode,
    bill,
  }));
  const open = contracts
    .filter((contract) => holdsIn(contract, period))
    .filter(({ code }) => contractCode == null || code === contractCode)
    .filter((contract) => siteCode == null || contract.siteCode === siteCode)
    .filter(({ code }) => !bills.some((bill) => bill.contractCode === code))
    .map(({ code, name, siteCode: site }) => ({ code, name, siteCode: site, bill: undefined }));
  return [...billed, ...open];
}

function statusWords(bill: Bill): string {
  return [
    billStatus(bill).word,
    ...(bill.estimated ? ['estimated'] : []),
    ...(bill.outdated ? ['outdated'] : []),
  ].join(', ');
}

function holdsIn(contract: Contract, period: string): boolean {
  return (
    versionOn(contract, `${period}-01`) !== null || versionOn(contract, `${period}-28`) !== null
  );
}

function columns(
  siteName: (code: string) => string,
  period: string,
  maySettle: boolean,
): readonly Column<Row>[] {
  const all: Column<Row>[] = [
    {
      id: 'contract',
      title: 'Contract',
      kind: 'text',
      value: ({ name }) => name,
      cell: ({ name, bill }) =>
        bill ? (
          <Link className="wl-link" to={`/energy/bills/${bill.id}`}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { id: 'site', title: 'Site', kind: 'text', value: ({ siteCode }) => siteName(siteCode) },
    {
      id: 'total',
      title: 'Total',
      unit: 'USD',
      kind: 'number',
      value: ({ bill }) => bill?.total,
      cell: ({ bill }) => <Figure value={bill?.total} text={formatNumber(bill?.total)} />,
    },
    {
      id: 'due',
      title: 'Amount due',
      unit: 'USD',
      kind: 'number',
      value: ({ bill }) => bill?.payment?.amountDue,
      cell: ({ bill }) => (
        <Figure value={bill?.payment?.amountDue} text={formatNumber(bill?.payment?.amountDue)} />
      ),
    },
    {
      id: 'energy',
      title: 'Energy',
      unit: 'MWh',
      kind: 'number',
      value: ({ bill }) => bill?.checks.energyKwh,
      cell: ({ bill }) => formatNumber(mwh(bill?.checks.energyKwh), { decimals: 0 }),
    },
    {
      id: 'price',
      title: 'Mean price',
      unit: 'USD/MWh',
      kind: 'number',
      value: ({ bill }) => (bill ? perMwh(bill.total, bill.checks.energyKwh) : null),
      cell: ({ bill }) => formatNumber(bill ? perMwh(bill.total, bill.checks.energyKwh) : null),
    },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: ({ bill }) => (bill ? statusWords(bill) : 'Not settled'),
      cell: ({ bill }) =>
        bill ? (
          <>
            <Badge tone={billStatus(bill).tone}>{billStatus(bill).word}</Badge>{' '}
            {bill.estimated ? <Badge tone="attention">Estimated</Badge> : null}{' '}
            {bill.outdated ? (
              <Link className="wl-link" to={`/energy/bills/${bill.id}#outdated`}>
                <Badge tone="attention">Outdated</Badge>
              </Link>
            ) : null}
          </>
        ) : (
          <Badge tone="attention">Not settled</Badge>
        ),
    },
    {
      id: 'missing',
      title: 'Missing',
      kind: 'text',
      value: ({ bill }) => bill?.missing.map(({ detail }) => detail).join(' ') ?? '',
      cell: ({ bill }) =>
        bill && bill.missing.length > 0 ? (
          <Link className="wl-link" to={`/energy/bills/${bill.id}#missing`}>
            {bill.missing.length === 1 ? '1 fact' : `${bill.missing.length} facts`}
          </Link>
        ) : (
          '–'
        ),
    },
  ];
  if (!maySettle) return all;
  return [
    ...all,
    {
      id: 'settle',
      title: 'Action',
      kind: 'text',
      value: () => null,
      cell: ({ code, name, bill }) => (
        <SettleButton contractCode={code} name={name} period={period} before={bill} />
      ),
    },
  ];
}
