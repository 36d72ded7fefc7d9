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
import { parsePeriod, periodTitle } from '../../period/period';
import { usePageLink } from '../usePageLink';
import { CloseDialog } from './CloseDialog';
import { checklistOf } from './checklist';
import { ReopenDialog } from './ReopenDialog';

/** The month close: what is there, what is missing and where to enter it, close and reopen. */
export function CloseCard({ period }: { readonly period: string }) {
  const isMonth = parsePeriod(period)?.kind === 'MONTH';
  const state = usePeriodState(period, isMonth);
  return (
    <Card title="Month close">
      {isMonth ? (
        <QueryView query={state} label="The checklist" lines={6}>
          {(loaded) => <Checklist state={loaded} />}
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

function Checklist({ state }: { readonly state: PeriodState }) {
  const pageLink = usePageLink();
  const items = checklistOf(state);
  return (
    <>
      <ul className="wl-alerts">
        {items.map((item) => {
          const path = item.done ? null : pageLink(item.href);
          return (
            <li key={item.key}>
              {item.done ? (
                <DoneIcon className="wl-icon-good" aria-label="Done" />
              ) : (
                <WarningIcon className="wl-icon-attention" aria-label="Missing" />
              )}
              <span>
                <strong>{item.title}</strong>
                {item.detail ? <span className="wl-muted">{item.detail} </span> : null}
                {path ? (
                  <Link className="wl-link" to={path}>
                    Enter it
                  </Link>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      <CloseActions state={state} complete={items.every(({ done }) => done)} />
    </>
  );
}

function CloseActions({ state, complete }: { readonly state: PeriodState; complete: boolean }) {
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
        isDisabled={!complete}
        onClick={() => {
          setDialog('close');
        }}
      >
        Close {periodTitle(state.period)}
      </Button>
      {complete ? null : (
        <p className="wl-muted wl-small">What is missing above must be entered first.</p>
      )}
      {dialog === 'close' ? <CloseDialog period={state.period} onClose={hide} /> : null}
    </div>
  );
}
