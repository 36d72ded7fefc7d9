import { Button } from '@patternfly/react-core';
import DoneIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePeriodState } from '../../api/statements';
import type { PeriodState } from '../../api/types';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { QueryView } from '../../components/States';
import { accountName } from '../../format/accounts';
import { formatInstant } from '../../format/dates';
import { parsePeriod, periodTitle } from '../../period/period';
import { usePageLink } from '../usePageLink';
import { CloseDialog } from './CloseDialog';
import { type ChecklistRow, checklistOf } from './checklist';
import { ReopenDialog } from './ReopenDialog';

/** The month close: what is there, what is missing and where to enter it, close and reopen. */
export function CloseCard({ period }: { readonly period: string }) {
  const isMonth = parsePeriod(period)?.kind === 'MONTH';
  const state = usePeriodState(period, isMonth);
  return (
    <Card title="Month close">
      {isMonth ? (
        <QueryView query={state} label="The checklist" lines={6}>
          {(loaded) => <MonthState state={loaded} />}
        </QueryView>
      ) : (
        <p className="wl-muted">
          Months are closed one by one. Choose a month to see its checklist; a quarter or a year is
          as final as its months.
        </p>
      )}
    </Card>
  );
}

function MonthState({ state }: { readonly state: PeriodState }) {
  const rows = checklistOf(state);
  const closable = state.closable ?? rows.every(({ done, blocking }) => done || !blocking);
  return (
    <>
      {state.status === 'CLOSED' ? (
        <p className="wl-card-note">
          Closed {formatInstant(state.closedAt)}
          {state.closedBy ? ` by ${accountName(state.closedBy)}` : ''}, version {state.version}. Its
          facts can no longer change.
        </p>
      ) : null}
      <ul className="wl-alerts">
        {rows.map((row) => (
          <Step key={row.key} row={row} />
        ))}
      </ul>
      <CloseActions state={state} closable={closable} />
    </>
  );
}

function Step({ row }: { readonly row: ChecklistRow }) {
  const pageLink = usePageLink();
  return (
    <li>
      {row.done ? (
        <DoneIcon className="wl-icon-good" aria-label="Done" />
      ) : (
        <WarningIcon
          className={row.blocking ? 'wl-icon-attention' : 'wl-muted'}
          aria-label={row.blocking ? 'Missing' : 'Advice'}
        />
      )}
      <div>
        <strong>{row.title}</strong>
        {row.needs.map(({ detail, href }) => {
          const path = pageLink(href);
          return (
            <p key={detail} className="wl-muted">
              {detail}
              {path ? (
                <Link className="wl-link" to={path}>
                  Go there
                </Link>
              ) : null}
            </p>
          );
        })}
      </div>
    </li>
  );
}

function CloseActions({
  state,
  closable,
}: {
  readonly state: PeriodState;
  readonly closable: boolean;
}) {
  const [dialog, setDialog] = useState<'close' | 'reopen' | null>(null);
  const mayClose = hasAnyRole(useUser(), ['controller']);
  const hide = () => {
    setDialog(null);
  };
  if (!mayClose) {
    return state.status === 'CLOSED' ? null : (
      <p className="wl-muted wl-small">A controller closes the month once nothing is missing.</p>
    );
  }
  if (state.status === 'CLOSED') {
    return (
      <div className="wl-close-actions">
        <Button
          variant="secondary"
          onClick={() => {
            setDialog('reopen');
          }}
        >
          Reopen {periodTitle(state.period)}
        </Button>
        {dialog === 'reopen' ? <ReopenDialog period={state.period} onClose={hide} /> : null}
      </div>
    );
  }
  return (
    <div className="wl-close-actions">
      <Button
        variant="primary"
        isDisabled={!closable}
        onClick={() => {
          setDialog('close');
        }}
      >
        Close {periodTitle(state.period)}
      </Button>
      {closable ? null : (
        <p className="wl-muted wl-small">What is missing above must be entered first.</p>
      )}
      {dialog === 'close' ? <CloseDialog period={state.period} onClose={hide} /> : null}
    </div>
  );
}
