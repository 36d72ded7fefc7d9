import type { ReactNode } from 'react';
import type { PlanVersion } from '../../api/hosting/customers';
import { spoken } from '../../api/names';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/States';
import { formatDate, formatShortDate } from '../../format/dates';
import { holdsOn, priceSentence } from './usage';

/** What was agreed about prices, the newest first. */
export function PlansCard({
  plans,
  currency,
  today,
  actions,
}: {
  readonly plans: readonly PlanVersion[];
  readonly currency: string;
  /** The local day of the customer. */
  readonly today: string;
  readonly actions?: ReactNode;
}) {
  return (
    <Card title="Prices agreed" actions={actions} className="wl-span-6">
      {plans.length === 0 ? (
        <EmptyState title="No price is agreed yet">
          GPU-hours are counted all the same; they are priced once a plan covers them.
        </EmptyState>
      ) : (
        <ol className="wl-timeline">
          {[...plans].reverse().map((plan) => (
            <li key={plan.version}>
              <div>
                <span className="wl-row">
                  <strong>From {formatDate(plan.effectiveFrom)}</strong>
                  {holdsOn(plan, today) ? <Badge tone="good">In force</Badge> : null}
                  {plan.effectiveFrom > today ? <Badge>Coming</Badge> : null}
                </span>
                {plan.effectiveTo ? <span>until before {formatDate(plan.effectiveTo)}</span> : null}
                <span>
                  {priceSentence(plan.priceModel, currency)}
                  {plan.pool ? `, in ${spoken(plan.pool)}` : ''}.
                </span>
                {plan.note ? <span>{plan.note}</span> : null}
                <span className="wl-muted wl-small">
                  Version {plan.version}, entered on {formatShortDate(plan.recordedAt)}
                </span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
