import type { PlanVersion } from '../../api/hosting/customers';
import { type Usage, type UsageQuery, useUsage } from '../../api/hosting/usage';
import { Card } from '../../components/Card';
import { EmptyState, QueryView } from '../../components/States';
import { AllocationsCard } from './AllocationsCard';
import { DaysCard } from './DaysCard';
import { ShareBar } from './ShareBar';
import { chargedShares, isRunning } from './usage';
import { UsageHero } from './UsageHero';
import { UsageLinesCard } from './UsageLinesCard';

/** One month of a customer: the sentence, what runs, the days, the parts and the lines. */
export function UsageMonth({
  query,
  plans,
  today,
}: {
  readonly query: UsageQuery;
  /** The prices agreed, and the customer's local day. */
  readonly plans: readonly PlanVersion[];
  readonly today: string;
}) {
  const usage = useUsage(query);
  return (
    <QueryView query={usage} label="The usage" lines={8}>
      {(month) => (
        <>
          <UsageHero usage={month} />
          <div className="wl-grid">
            <DaysCard usage={month} />
            <SharesCard usage={month} />
          </div>
          <AllocationsCard
            query={query}
            timeZone={month.timeZone}
            live={isRunning(month)}
            plans={plans}
            today={today}
          />
          <UsageLinesCard usage={month} query={query} />
        </>
      )}
    </QueryView>
  );
}

function SharesCard({ usage }: { readonly usage: Usage }) {
  const shares = chargedShares(usage);
  const total = shares.reduce((sum, { gpuSeconds }) => sum + gpuSeconds, 0);
  return (
    <Card title="Where the GPU-hours went" className="wl-span-4">
      {total === 0 ? (
        <EmptyState title="Nothing used or reserved yet" />
      ) : (
        <ShareBar caption="Charged" total={total} shares={shares} />
      )}
    </Card>
  );
}
