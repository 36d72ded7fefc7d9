import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { deleteJson, postJson, putJson } from '../../api/client';
import {
  type Exclusion,
  type GpuPool,
  poolUrl,
  useExclusions,
  usePoolResources,
} from '../../api/hosting';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { AreaField, SelectField, TextField } from '../../components/form/TextField';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { accountName } from '../../format/accounts';
import { formatInstantAtSite } from '../../format/dates';
import { instantAt, localMinute } from '../../format/zones';
import { EXCLUSION_NAMES } from '../usage/usage';

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

function EndDialog({
  pool,
  exclusion,
  onClose,
}: {
  readonly pool: GpuPool;
  readonly exclusion: Exclusion;
  readonly onClose: () => void;
}) {
  const [now] = useState(() => new Date().toISOString());
  const [to, setTo] = useState(localMinute(exclusion.to ?? now, pool.timeZone));
  return (
    <FormDialog
      title={`Until when was ${exclusion.resource} excluded?`}
      submit="Set the end"
      busy="Saving…"
      send={() =>
        putJson<Exclusion>(`${poolUrl(pool.code)}/exclusions/${exclusion.id}/end`, {
          to: instantAt(to, pool.timeZone),
          version: exclusion.version,
        })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>
            {EXCLUSION_NAMES[exclusion.reason]} since{' '}
            {formatInstantAtSite(exclusion.from, pool.timeZone)}. From the end on, the capacity
            counts as idle or billed again. A closed month does not change.
          </p>
          <TextField
            kind="instant"
            name="to"
            label="End"
            required
            hint={`Clock of ${pool.timeZone.replaceAll('_', ' ')}`}
            value={to}
            problem={problemAt('to')}
            onChange={setTo}
          />
        </div>
      )}
    </FormDialog>
  );
}

const EMPTY = { resource: '', gpus: '', from: '', to: '', reason: '', note: '' };

function ExclusionDialog({
  pool,
  onClose,
}: {
  readonly pool: GpuPool;
  readonly onClose: () => void;
}) {
  const resources = usePoolResources(pool.code);
  const [fields, setFields] = useState(EMPTY);
  const bind = (name: keyof typeof EMPTY, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  const send = (idempotencyKey: string) => {
    const { resource, gpus, from, to, reason, note } = fields;
    const indexes = gpus.split(/[\s,]+/).filter((index) => index !== '');
    const body = {
      ...stated({ resource, reason, note }),
      ...(indexes.length > 0 ? { gpuIndexes: indexes.map(Number) } : {}),
      from: instantAt(from, pool.timeZone),
      ...(to === '' ? {} : { to: instantAt(to, pool.timeZone) }),
    };
    return postJson<Exclusion>(`${poolUrl(pool.code)}/exclusions`, body, { idempotencyKey });
  };
  const zone = `Clock of ${pool.timeZone.replaceAll('_', ' ')}`;
  return (
    <FormDialog
      title={`Exclude capacity of ${pool.name}`}
      submit="Exclude it"
      busy="Saving…"
      wide
      send={send}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <SelectField
            label="Resource"
            required
            options={[
              { value: '', title: 'Choose' },
              ...(resources.data ?? []).map(({ code, gpus }) => ({
                value: code,
                title: `${code}, ${gpus} GPUs`,
              })),
            ]}
            {...bind('resource', problemAt('resource'))}
          />
          <SelectField
            label="Reason"
            required
            options={[
              { value: '', title: 'Choose' },
              ...Object.entries(EXCLUSION_NAMES).map(([value, title]) => ({ value, title })),
            ]}
            {...bind('reason', problemAt('reason'))}
          />
          <TextField
            label="GPUs"
            hint="Their numbers from 0, such as 0, 1; all when left out"
            {...bind('gpus', problemAt('gpuIndexes'))}
          />
          <TextField
            kind="instant"
            label="From"
            required
            hint={zone}
            {...bind('from', problemAt('from'))}
          />
          <TextField
            kind="instant"
            label="To"
            hint={`${zone}; open when left out`}
            {...bind('to', problemAt('to'))}
          />
          <AreaField label="Note" maxLength={500} {...bind('note', problemAt('note'))} />
        </div>
      )}
    </FormDialog>
  );
}
