import { Button, Popover } from '@patternfly/react-core';
import { useState } from 'react';
import { useVerification, useVersions } from '../../api/statements';
import type { Statement, StatementStatus } from '../../api/types';
import { Badge, type Tone } from '../../components/Badge';
import { QueryView } from '../../components/States';
import { accountName } from '../../format/accounts';
import { formatInstant } from '../../format/dates';

const STATUS: Readonly<Record<StatementStatus, { title: string; tone: Tone }>> = {
  OPEN: { title: 'Open', tone: 'attention' },
  CLOSED: { title: 'Closed', tone: 'good' },
  REOPENED: { title: 'Open again', tone: 'attention' },
};

/** Status, version and hash of the period, with the history of versions behind them. */
export function MonthStatus({ statement }: { readonly statement: Statement }) {
  const { status, version, hash, period } = statement;
  const { title, tone } = STATUS[status];
  return (
    <span className="wl-row">
      <Badge tone={tone}>{title}</Badge>
      {version == null ? null : (
        <Popover
          aria-label="Versions of this month"
          headerContent="Versions"
          minWidth="24rem"
          maxWidth="30rem"
          bodyContent={
            <>
              <Versions period={period} />
              {status === 'CLOSED' ? <Verify period={period} /> : null}
            </>
          }
        >
          <button type="button" className="wl-link wl-small">
            Version {version}
            {hash ? <span className="wl-hash"> {hash.slice(0, 8)}</span> : null}
          </button>
        </Popover>
      )}
    </span>
  );
}

function Versions({ period }: { readonly period: string }) {
  const versions = useVersions(period);
  return (
    <QueryView query={versions} label="The versions" lines={3}>
      {(list) => (
        <ol className="wl-versions">
          {list.map((version) => (
            <li key={version.version}>
              <strong>Version {version.version}</strong>
              <span className="wl-muted">
                {formatInstant(version.closedAt)}, {accountName(version.closedBy)}
              </span>
              <span className="wl-hash">{version.hash}</span>
              {version.reopenReason ? (
                <span className="wl-muted">Reopened: {version.reopenReason}</span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}

/** Recomputes the closed month from its stored facts, for whoever wants proof. */
function Verify({ period }: { readonly period: string }) {
  const [asked, setAsked] = useState(false);
  const verification = useVerification(period, asked);
  if (!asked) {
    return (
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setAsked(true);
        }}
      >
        Compute it again from the stored facts
      </Button>
    );
  }
  return (
    <QueryView query={verification} label="The verification" lines={1}>
      {({ verified }) =>
        verified ? (
          <Badge tone="good">Facts give the same hash and figures</Badge>
        ) : (
          <Badge tone="bad">Facts no longer give the stored hash or figures</Badge>
        )
      }
    </QueryView>
  );
}
