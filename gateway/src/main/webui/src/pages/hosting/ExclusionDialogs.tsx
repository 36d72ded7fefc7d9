import { useState } from 'react';
import { postJson, putJson } from '../../api/client';
import { type Exclusion, type GpuPool, poolUrl, usePoolResources } from '../../api/hosting/pools';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { AreaField, SelectField, TextField } from '../../components/form/TextField';
import { formatInstantAtSite, zoneName } from '../../format/dates';
import { instantAt, localMinute } from '../../format/zones';
import { EXCLUSION_NAMES } from '../usage/usage';

/** Sets the end of an exclusion, sooner or later than it was. */
export function EndDialog({
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
            hint={`Clock of ${zoneName(pool.timeZone)}`}
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

/** Excludes capacity for a time. */
export function ExclusionDialog({
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
  const zone = `Clock of ${zoneName(pool.timeZone)}`;
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
