import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import DoneIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { Button } from '@patternfly/react-core';
import { type EventException, useEventExceptions } from '../../api/hosting/events';
import type { Usage } from '../../api/hosting/usage';
import { problemOf } from '../../api/problem';
import { Card } from '../../components/Card';
import { ErrorState, LoadingState } from '../../components/States';
import { formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';

const KINDS: Readonly<Record<EventException['kind'], string>> = {
  REJECTED: 'Event refused',
  CONFLICT: 'Event contradicts an earlier one',
  LATE: 'Event came after the close',
};

/** Events that somebody should look at: odd ones of the month, then refused and late ones. */
export function AttentionCard({
  usage,
  customer,
}: {
  readonly usage: Usage;
  readonly customer?: string | undefined;
}) {
  const exceptions = useEventExceptions(customer);
  const found = exceptions.data?.pages.flatMap(({ items }) => items) ?? [];
  const nothing = exceptions.isSuccess && found.length === 0 && usage.anomalies.length === 0;
  return (
    <Card title="Events that need a look" className="wl-span-6">
      {exceptions.isPending ? <LoadingState label="The events" lines={3} /> : null}
      {exceptions.isError ? (
        <ErrorState
          problem={problemOf(exceptions.error)}
          onRetry={() => void exceptions.refetch()}
        />
      ) : null}
      <ul className="wl-alerts">
        {nothing ? (
          <li>
            <DoneIcon className="wl-icon-good" />
            <span>
              <strong>All usage events are in order</strong>
              <span className="wl-muted">None was refused, contradicts another or came late.</span>
            </span>
          </li>
        ) : null}
        {usage.anomalies.map(({ kind, resource, allocation, from, detail }) => (
          <li key={`${kind} ${resource} ${allocation} ${from}`}>
            <WarningIcon className="wl-icon-attention" />
            <span>
              <strong>
                {allocation} on {resource}
              </strong>
              <span className="wl-muted">
                {formatInstantAtSite(from, usage.timeZone)}: {detail}
              </span>
            </span>
          </li>
        ))}
        {found.map((event) => (
          <li key={event.number}>
            <WarningIcon className="wl-icon-attention" />
            <span>
              <strong>
                {KINDS[event.kind]}
                {event.subject ? `: ${event.subject}` : ''}
              </strong>
              <span className="wl-muted">
                {event.reason} Received {formatInstantAtSite(event.lastReceivedAt, usage.timeZone)}
                {event.times > 1 ? `, ${formatNumber(String(event.times))} times` : ''}.
              </span>
            </span>
          </li>
        ))}
      </ul>
      {exceptions.hasNextPage ? (
        <div className="wl-table-more">
          <Button
            variant="secondary"
            size="sm"
            isLoading={exceptions.isFetchingNextPage}
            onClick={() => void exceptions.fetchNextPage()}
          >
            Load more events
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
