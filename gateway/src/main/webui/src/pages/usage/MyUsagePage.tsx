import { useState } from 'react';
import { type OwnCustomer, useOwnCustomer } from '../../api/hosting/customers';
import { useUsage } from '../../api/hosting/usage';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { localHour, monthNow } from '../../format/zones';
import { PeriodPicker } from '../../period/PeriodPicker';
import { StartingMonth, usePeriod } from '../../period/usePeriod';
import { AttentionCard } from './AttentionCard';
import { PlansCard } from './PlansCard';
import { UsageMonth } from './UsageMonth';
import { zoneName } from '../../format/dates';

/** What a customer sees of itself: this month so far, what runs, what it costs. */
export default function MyUsagePage() {
  const own = useOwnCustomer();
  const [now] = useState(() => new Date());
  if (own.data) {
    return (
      <StartingMonth value={monthNow(own.data.timeZone, now)}>
        <MyMonth customer={own.data} now={now} />
      </StartingMonth>
    );
  }
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="My usage" />
      <QueryView query={own} label="Your account" lines={8}>
        {() => null}
      </QueryView>
    </div>
  );
}

function MyMonth({ customer, now }: { readonly customer: OwnCustomer; readonly now: Date }) {
  const [period] = usePeriod();
  const usage = useUsage({ period });
  const today = localHour(customer.timeZone)(now.toISOString()).slice(0, 10);
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="My usage" actions={<PeriodPicker monthsOnly />}>
        {customer.name}, months and days in {zoneName(customer.timeZone)}.
      </PageHeader>
      <UsageMonth query={{ period }} plans={customer.plans} today={today} />
      <div className="wl-grid">
        <PlansCard plans={customer.plans} currency={customer.currency} today={today} />
        {usage.data ? <AttentionCard usage={usage.data} /> : null}
      </div>
    </div>
  );
}
