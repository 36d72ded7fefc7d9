import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  type Customer,
  type PlanVersion,
  useCustomer,
  usePlans,
} from '../../api/hosting/customers';
import { useUsage } from '../../api/hosting/usage';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Facts } from '../../components/Facts';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { localHour, monthNow } from '../../format/zones';
import { PeriodPicker } from '../../period/PeriodPicker';
import { StartingMonth, usePeriod } from '../../period/usePeriod';
import { EVENT_READERS } from '../roles';
import { AttentionCard } from '../usage/AttentionCard';
import { PlansCard } from '../usage/PlansCard';
import { UsageMonth } from '../usage/UsageMonth';
import { PlanDialog } from './PlanDialog';
import { zoneName } from '../../format/dates';

/** One customer: who it is, what it uses and pays, what was agreed, what is odd in its events. */
export default function CustomerPage() {
  const { code = '' } = useParams();
  const customer = useCustomer(code);
  const [now] = useState(() => new Date());
  if (customer.data) {
    return (
      <StartingMonth value={monthNow(customer.data.timeZone, now)}>
        <CustomerMonth customer={customer.data} now={now} />
      </StartingMonth>
    );
  }
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="AI customer" />
      <QueryView query={customer} label="The customer" lines={8}>
        {() => null}
      </QueryView>
    </div>
  );
}

function CustomerMonth({ customer, now }: { readonly customer: Customer; readonly now: Date }) {
  const [period] = usePeriod();
  const query = { period, customer: customer.code };
  const usage = useUsage(query);
  const plans = usePlans(customer.code);
  const readsEvents = hasAnyRole(useUser(), EVENT_READERS);
  const today = localHour(customer.timeZone)(now.toISOString()).slice(0, 10);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={customer.name}
        actions={
          <>
            {customer.status === 'ACTIVE' ? (
              <Badge tone="good">Active</Badge>
            ) : (
              <Badge>Closed</Badge>
            )}
            <Link className="wl-link" to={`/customers?period=${period}`}>
              All customers
            </Link>
            <PeriodPicker monthsOnly />
          </>
        }
      >
        {customer.legalName}
      </PageHeader>
      <Facts
        facts={[
          ['Contact', customer.contact.name],
          ['E-mail', customer.contact.email],
          ['Tax number', customer.taxId],
          ['Months counted in', zoneName(customer.timeZone)],
          ['Currency', customer.currency],
        ]}
      />
      <UsageMonth query={query} plans={plans.data ?? []} today={today} />
      <div className="wl-grid">
        <Plans customer={customer} plans={plans.data ?? []} today={today} />
        {usage.data && readsEvents ? (
          <AttentionCard usage={usage.data} customer={customer.code} />
        ) : null}
      </div>
    </div>
  );
}

function Plans({
  customer,
  plans,
  today,
}: {
  readonly customer: Customer;
  readonly plans: readonly PlanVersion[];
  readonly today: string;
}) {
  const [adding, setAdding] = useState(false);
  const mayAdd = hasAnyRole(useUser(), ['finance']);
  return (
    <>
      <PlansCard
        plans={plans}
        currency={customer.currency}
        today={today}
        actions={
          mayAdd ? (
            <Button
              variant="secondary"
              size="sm"
              onClick={() => {
                setAdding(true);
              }}
            >
              Agree new prices
            </Button>
          ) : null
        }
      />
      {adding ? (
        <PlanDialog
          customer={customer}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
}
