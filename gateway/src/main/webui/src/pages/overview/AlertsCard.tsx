import DoneIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { Link } from 'react-router';
import { useDeadlines } from '../../api/deadlines';
import { problemOf } from '../../api/problem';
import { useStatement, useTrend } from '../../api/statements';
import { Card } from '../../components/Card';
import { ErrorState, LoadingState } from '../../components/States';
import { periodTitle, shiftMonthCode } from '../../period/period';
import { usePageLink } from '../usePageLink';
import { alertsOf, deadlineAlerts } from './alerts';

/** What needs a person: missing facts, months that are not closed, deadlines of contracts. */
export function AlertsCard({
  period,
  lastMonth,
}: {
  readonly period: string;
  readonly lastMonth: string;
}) {
  const statement = useStatement({ period });
  const trend = useTrend(shiftMonthCode(lastMonth, -11), lastMonth);
  const pageLink = usePageLink();
  const deadlines = useDeadlines({ open: true });
  const today = new Date().toISOString().slice(0, 10);
  const alerts = [
    ...alertsOf(statement.data, trend.data ?? []),
    ...deadlineAlerts(deadlines.data ?? [], today),
  ];
  const asked = [statement, trend, deadlines];
  const failed = asked.find(({ isError }) => isError);
  const waiting = failed === undefined && asked.some(({ isPending }) => isPending);
  const settled = failed === undefined && !waiting;
  return (
    <Card title="Needs a person" className="wl-span-4">
      {waiting ? <LoadingState label="The open points" lines={3} /> : null}
      {failed ? (
        <ErrorState problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : null}
      {settled && alerts.length === 0 ? (
        <ul className="wl-alerts">
          <li>
            <DoneIcon className="wl-icon-good" />
            <span>
              <strong>Nothing is open</strong>
              <span className="wl-muted">
                All months to {periodTitle(lastMonth)} are closed and no fact is missing.
              </span>
            </span>
          </li>
        </ul>
      ) : null}
      <ul className="wl-alerts">
        {alerts.map((alert) => {
          const page = pageLink(alert.href);
          const path = page ?? pageLink(`/cost?period=${period}`);
          return (
            <li key={alert.title + alert.detail}>
              <WarningIcon className="wl-icon-attention" />
              <span>
                <strong>{alert.title}</strong>
                <span className="wl-muted">{alert.detail}</span>{' '}
                {path ? (
                  <Link className="wl-link" to={path}>
                    {page ? alert.action : 'Go to the month'}
                  </Link>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
