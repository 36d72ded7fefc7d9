import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { apiUrl } from '../../api/client';
import { type Customer, useCustomers } from '../../api/hosting/customers';
import { type Usage, useUsages } from '../../api/hosting/usage';
import { API } from '../../api/paths';
import type { Organization } from '../../api/people';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { sum } from '../../format/decimal';
import { formatNumber, formatQuantity, formatWholeMoney, NONE } from '../../format/format';
import { monthNow } from '../../format/zones';
import { periodTitle } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { StartingMonth, usePeriod } from '../../period/usePeriod';
import { CustomerDialog } from './CustomerDialog';
import { UnfinishedCustomers } from './UnfinishedCustomers';

interface Row {
  readonly customer: Customer;
  readonly usage: Usage | undefined;
  /** Why there is no usage to show. */
  readonly failed: boolean;
}

/** Who rents GPUs, what runs for each, and what the month costs each so far. */
export default function CustomersPage() {
  const [now] = useState(() => new Date());
  return (
    <StartingMonth value={monthNow('UTC', now)}>
      <Customers />
    </StartingMonth>
  );
}

function Customers() {
  const [period] = usePeriod();
  const customers = useCustomers();
  const [adding, setAdding] = useState(false);
  const [unfinished, finish] = useState<Organization | undefined>();
  const mayAdd = hasAnyRole(useUser(), ['finance', 'admin']);
  const add = mayAdd ? (
    <Button
      variant="primary"
      size="sm"
      onClick={() => {
        finish(undefined);
        setAdding(true);
      }}
    >
      Add a customer
    </Button>
  ) : null;
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="AI customers" actions={<PeriodPicker monthsOnly />}>
        Who rents GPUs, what runs for each, and what the month costs each so far.
      </PageHeader>
      <QueryView query={customers} label="The customers">
        {(all) => (
          <>
            {mayAdd ? (
              <UnfinishedCustomers
                customers={all}
                onFinish={(organization) => {
                  finish(organization);
                  setAdding(true);
                }}
              />
            ) : null}
            <CustomersOf period={period} customers={all} add={add} />
          </>
        )}
      </QueryView>
      {adding ? (
        <CustomerDialog
          organization={unfinished}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}

function CustomersOf({
  period,
  customers,
  add,
}: {
  readonly period: string;
  readonly customers: readonly Customer[];
  readonly add: React.ReactNode;
}) {
  const usages = useUsages(
    period,
    customers.map(({ code }) => code),
  );
  const rows = customers.map((customer, index) => ({
    customer,
    usage: usages[index]?.data,
    failed: usages[index]?.isError ?? false,
  }));
  const known = rows.flatMap(({ usage }) => usage ?? []);
  const loading = usages.some(({ isPending }) => isPending);
  const running = known.reduce((gpus, { forecast }) => gpus + (forecast?.gpusRunning ?? 0), 0);
  return (
    <>
      <KpiTiles>
        <KpiTile title="Customers under contract">
          {formatNumber(String(customers.filter(({ status }) => status === 'ACTIVE').length))}
        </KpiTile>
        <KpiTile title="GPUs running now" loading={loading}>
          {formatNumber(String(running))}
        </KpiTile>
        <KpiTile title="Used" note={periodTitle(period)} loading={loading}>
          {formatQuantity(sum(known.map(({ gpuHours }) => gpuHours)), 'GPU-h', { decimals: 0 })}
        </KpiTile>
        <KpiTile title="Charged to date" note={periodTitle(period)} loading={loading}>
          {totalOf(known, ({ costToDate }) => costToDate)}
        </KpiTile>
      </KpiTiles>
      <Card title={`Customers in ${periodTitle(period)}`} actions={add}>
        <DataTable
          caption="Customers"
          columns={columnsOf(period)}
          rows={rows}
          rowId={({ customer }) => customer.code}
          searchable={customers.length > 12}
          initialSort="name"
          exportHref={apiUrl(`${API.aiHosting}/customers`)}
          empty={{
            title: 'No customer yet',
            text: 'Finance enters customers here; their usage appears once they send events.',
            action: add,
          }}
        />
      </Card>
    </>
  );
}

function columnsOf(period: string): readonly Column<Row>[] {
  return [
    {
      id: 'name',
      title: 'Customer',
      kind: 'text',
      value: ({ customer }) => customer.name,
      cell: ({ customer }) => (
        <>
          <Link className="wl-link" to={`/customers/${customer.code}?period=${period}`}>
            {customer.name}
          </Link>
          <span className="wl-muted wl-small wl-block">{customer.legalName}</span>
        </>
      ),
    },
    {
      id: 'state',
      title: 'State',
      kind: 'text',
      value: ({ customer }) => customer.status,
      cell: ({ customer }) =>
        customer.status === 'ACTIVE' ? <Badge tone="good">Active</Badge> : <Badge>Closed</Badge>,
    },
    {
      id: 'attention',
      title: 'Events',
      kind: 'text',
      value: ({ usage }) => usage?.anomalies.length ?? 0,
      cell: ({ usage }) => (usage ? <Events usage={usage} /> : NONE),
    },
    number('running', 'Running', 'GPUs', ({ usage }) =>
      usage?.forecast ? String(usage.forecast.gpusRunning) : undefined,
    ),
    number('hours', 'Used', 'GPU-hours', ({ usage }) => usage?.gpuHours),
    {
      ...number('cost', 'To date', undefined, ({ usage }) => usage?.costToDate),
      cell: ({ usage, failed }) =>
        failed ? 'not available' : formatWholeMoney(usage?.costToDate, usage?.currency),
    },
    {
      ...number('pace', 'At this pace', undefined, ({ usage }) => usage?.forecast?.amount),
      cell: ({ usage }) => formatWholeMoney(usage?.forecast?.amount, usage?.currency),
    },
  ];
}

function Events({ usage }: { readonly usage: Usage }) {
  const odd = usage.anomalies.length + usage.lateEvents;
  return odd === 0 ? (
    <span className="wl-muted">In order</span>
  ) : (
    <Badge tone="attention">{formatNumber(String(odd))} to look at</Badge>
  );
}

function number(
  id: string,
  title: string,
  unit: string | undefined,
  value: (row: Row) => string | undefined,
): Column<Row> {
  return {
    id,
    title,
    ...(unit === undefined ? {} : { unit }),
    kind: 'number',
    value,
    cell: (row) => formatNumber(value(row), { decimals: 0 }),
  };
}

/** The sum of amounts of one currency; of a mix there is none. */
function totalOf(usages: readonly Usage[], amount: (usage: Usage) => string): string {
  const currency = usages[0]?.currency ?? 'USD';
  if (usages.some((usage) => usage.currency !== currency)) return 'several currencies';
  return formatWholeMoney(sum(usages.map(amount)), currency);
}
