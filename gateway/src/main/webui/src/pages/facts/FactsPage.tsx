import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { apiUrl } from '../../api/client';
import {
  type CostFact,
  type DebtInstrument,
  FACT_URLS,
  type FactKind,
  type Payout,
} from '../../api/facts';
import { useSiteName, useSites } from '../../api/names';
import { usePages } from '../../api/pages';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { RecordForm } from '../../components/form/RecordForm';
import { PageHeader } from '../../components/PageHeader';
import { PagedTable } from '../../components/table/PagedTable';
import { lastMonth, parsePeriod, periodTitle } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { usePeriod } from '../../period/usePeriod';
import { costColumns, debtColumns, payoutColumns } from './columns';
import { fieldsOf, initialOf } from './forms';

const TABS: readonly { kind: FactKind; title: string; one: string }[] = [
  { kind: 'payouts', title: 'Payouts', one: 'payout' },
  { kind: 'costs', title: 'Costs', one: 'cost' },
  { kind: 'debt', title: 'Loans and leases', one: 'loan or lease' },
];

/** The facts that finance enters: payouts, costs, loans and leases. */
export default function FactsPage() {
  const { pathname } = useLocation();
  const [chosen] = usePeriod();
  const [search] = useSearchParams();
  const parsed = parsePeriod(chosen);
  const period = parsed ? lastMonth(parsed) : chosen;
  const tab = TABS.find(({ kind }) => pathname.startsWith(`/facts/${kind}`)) ?? TABS[0];
  const kind = tab?.kind ?? 'payouts';
  const siteCode = search.get('siteCode');
  const mayEnter = hasAnyRole(useUser(), ['finance']);
  const [entering, setEntering] = useState(false);
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Costs and facts" actions={<PeriodPicker monthsOnly />}>
        What a statement is made of besides bills and machines.
      </PageHeader>
      <nav className="wl-tabs" aria-label="Kinds of facts">
        {TABS.map((entry) => (
          <Link
            key={entry.kind}
            to={`/facts/${entry.kind}?period=${period}`}
            {...(entry.kind === kind ? { 'aria-current': 'page' as const } : {})}
          >
            {entry.title}
          </Link>
        ))}
      </nav>
      <Card
        title={
          kind === 'debt'
            ? `Outstanding in ${periodTitle(period)}`
            : `${tab?.title ?? ''} of ${periodTitle(period)}`
        }
        actions={
          mayEnter ? (
            <>
              <Link className="wl-link" to={`/imports/new/cost-model/${importKind(kind)}`}>
                Import a file
              </Link>
              <Button
                variant="primary"
                size="sm"
                onClick={() => {
                  setEntering(true);
                }}
              >
                Enter a {tab?.one}
              </Button>
            </>
          ) : null
        }
      >
        <FactTable kind={kind} period={period} siteCode={siteCode} />
      </Card>
      {entering ? (
        <EnterFact
          kind={kind}
          title={`Enter a ${tab?.one ?? ''}`}
          period={period}
          onClose={() => {
            setEntering(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface TableProps {
  readonly kind: FactKind;
  readonly period: string;
  readonly siteCode: string | null;
}

function FactTable({ kind, period, siteCode }: TableProps) {
  const query = { siteCode, ...(kind === 'debt' ? { activeIn: period } : { period }) };
  const shared = { query, tools: <SiteFilter />, exportHref: apiUrl(FACT_URLS[kind], query) };
  switch (kind) {
    case 'payouts':
      return <Payouts {...shared} />;
    case 'costs':
      return <Costs {...shared} />;
    case 'debt':
      return <Debts {...shared} />;
  }
}

interface ListProps {
  readonly query: Readonly<Record<string, string | null>>;
  readonly tools: React.ReactNode;
  readonly exportHref: string;
}

const BY_ID = { rowId: ({ id }: { readonly id: string }) => id };

function Payouts({ query, ...table }: ListProps) {
  const siteName = useSiteName();
  return (
    <PagedTable
      {...table}
      {...BY_ID}
      query={usePages<Payout>(['facts', 'payouts'], FACT_URLS.payouts, query)}
      label="The payouts"
      caption="Payouts"
      searchable
      columns={payoutColumns(siteName)}
      empty={{
        title: 'No payout in this month',
        text: 'Import the file of the pool, or enter one.',
      }}
    />
  );
}

function Costs({ query, ...table }: ListProps) {
  const siteName = useSiteName();
  return (
    <PagedTable
      {...table}
      {...BY_ID}
      query={usePages<CostFact>(['facts', 'costs'], FACT_URLS.costs, query)}
      label="The costs"
      caption="Costs"
      searchable
      columns={costColumns(siteName)}
      empty={{ title: 'No cost in this month', text: 'Import a file of costs, or enter one.' }}
    />
  );
}

function Debts({ query, ...table }: ListProps) {
  return (
    <PagedTable
      {...table}
      {...BY_ID}
      query={usePages<DebtInstrument>(['facts', 'debt'], FACT_URLS.debt, query)}
      label="The loans and leases"
      caption="Loans and leases"
      searchable
      columns={debtColumns()}
      empty={{ title: 'Nothing outstanding in this month' }}
    />
  );
}

function SiteFilter() {
  const sites = useSites();
  const [search, setSearch] = useSearchParams();
  return (
    <select
      className="wl-select"
      aria-label="Site"
      value={search.get('siteCode') ?? ''}
      onChange={({ target }) => {
        setSearch((before) => {
          const next = new URLSearchParams(before);
          if (target.value === '') next.delete('siteCode');
          else next.set('siteCode', target.value);
          return next;
        });
      }}
    >
      <option value="">All sites</option>
      {sites.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );
}

function EnterFact({
  kind,
  title,
  period,
  onClose,
}: {
  readonly kind: FactKind;
  readonly title: string;
  readonly period: string;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  const sites = useSites();
  return (
    <RecordForm<{ readonly id: string }>
      title={title}
      fields={fieldsOf(kind, sites)}
      initial={initialOf(kind, period)}
      url={FACT_URLS[kind]}
      submit="Save"
      onClose={onClose}
      onDone={({ id }) => {
        void navigate(`/facts/${kind}/${id}`);
      }}
    />
  );
}

function importKind(kind: FactKind): string {
  return { payouts: 'payouts', costs: 'cost-facts', debt: 'debt-instruments' }[kind];
}
