import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { deleteJson } from '../../api/client';
import { type Exclusion, type GpuPool, poolUrl, useExclusions } from '../../api/hosting/pools';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { FormDialog } from '../../components/form/FormDialog';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { accountName } from '../../format/accounts';
import { formatInstantAtSite } from '../../format/dates';
import { EXCLUSION_NAMES } from '../usage/usage';
import { EndDialog, ExclusionDialog } from './ExclusionDialogs';

/** Capacity of a pool that could not be rented, and why. */
export function ExclusionsCard({ pool }: { readonly pool: GpuPool }) {
  const exclusions = useExclusions(pool.code);
  const mayChange = hasAnyRole(useUser(), ['operator']);
  const [adding, setAdding] = useState(false);
  const [withdrawn, withdraw] = useState<Exclusion | null>(null);
  const [ended, end] = useState<Exclusion | null>(null);
  return (
    <Card
      title="Excluded from renting"
      actions={
        mayChange ? (
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              setAdding(true);
            }}
          >
            Exclude capacity
          </Button>
        ) : null
      }
    >
      <PagedTable
        query={exclusions}
        label="The exclusions"
        caption="Exclusions"
        columns={() => columnsOf(pool.timeZone, mayChange ? { end, withdraw } : null)}
        rowId={({ id }) => id}
        empty={{
          title: 'Nothing is excluded',
          text: 'Maintenance, failures and curtailment are entered here, so that they do not count as idle.',
        }}
      />
      {adding ? (
        <ExclusionDialog
          pool={pool}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {ended ? (
        <EndDialog
          pool={pool}
          exclusion={ended}
          onClose={() => {
            end(null);
          }}
        />
      ) : null}
      {withdrawn ? (
        <FormDialog
          title="Withdraw the exclusion?"
          submit="Withdraw it"
          busy="Withdrawing…"
          send={() => deleteJson(`${poolUrl(pool.code)}/exclusions/${withdrawn.id}`)}
          onClose={() => {
            withdraw(null);
          }}
        >
          {() => (
            <p>
              {withdrawn.resource}, {EXCLUSION_NAMES[withdrawn.reason].toLowerCase()} since{' '}
              {formatInstantAtSite(withdrawn.from, pool.timeZone)}: the time counts as idle or
              billed again.
            </p>
          )}
        </FormDialog>
      ) : null}
    </Card>
  );
}

interface Changes {
  readonly end: (exclusion: Exclusion) => void;
  readonly withdraw: (exclusion: Exclusion) => void;
}

function columnsOf(timeZone: string, changes: Changes | null): readonly Column<Exclusion>[] {
  return [
    {
      id: 'resource',
      title: 'Resource',
      kind: 'text',
      value: ({ resource }) => resource,
      cell: ({ resource, gpuIndexes }) => (
        <>
          {resource}
          <span className="wl-muted wl-small wl-block">
            {gpuIndexes ? `GPU ${gpuIndexes.join(', ')}` : 'all GPUs'}
          </span>
        </>
      ),
    },
    {
      id: 'reason',
      title: 'Reason',
      kind: 'text',
      value: ({ reason }) => EXCLUSION_NAMES[reason],
      cell: ({ reason, note }) => (
        <>
          {EXCLUSION_NAMES[reason]}
          {note ? <span className="wl-muted wl-small wl-block">{note}</span> : null}
        </>
      ),
    },
    {
      id: 'from',
      title: 'From',
      kind: 'date',
      value: ({ from }) => from,
      cell: ({ from }) => formatInstantAtSite(from, timeZone),
    },
    {
      id: 'to',
      title: 'To',
      kind: 'date',
      value: ({ to }) => to,
      cell: ({ to }) => (to ? formatInstantAtSite(to, timeZone) : 'lasts'),
    },
    {
      id: 'by',
      title: 'Entered by',
      kind: 'text',
      value: ({ recordedBy }) => accountName(recordedBy),
    },
    ...(changes === null ? [] : [changeColumn(changes)]),
  ];
}

function changeColumn({ end, withdraw }: Changes): Column<Exclusion> {
  return {
    id: 'change',
    title: 'Change',
    kind: 'text',
    value: () => '',
    cell: (exclusion) => (
      <span className="wl-row">
        <button
          type="button"
          className="wl-link"
          aria-label={`${exclusion.to ? 'Move the end of' : 'End'} the exclusion of ${exclusion.resource}`}
          onClick={() => {
            end(exclusion);
          }}
        >
          {exclusion.to ? 'Move the end' : 'End'}
        </button>
        <button
          type="button"
          className="wl-link"
          aria-label={`Withdraw the exclusion of ${exclusion.resource}`}
          onClick={() => {
            withdraw(exclusion);
          }}
        >
          Withdraw
        </button>
      </span>
    ),
  };
}
