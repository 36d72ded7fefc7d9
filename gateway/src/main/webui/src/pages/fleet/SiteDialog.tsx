import { useState } from 'react';
import { useNavigate } from 'react-router';
import { postJson, putJson } from '../../api/client';
import type { Site } from '../../api/fleet';
import { API } from '../../api/paths';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { SelectField, TextField } from '../../components/form/TextField';

const EMPTY = {
  code: '',
  name: '',
  timeZone: '',
  country: '',
  region: '',
  gridOperator: '',
  powerCapacityKw: '',
  pue: '',
  status: 'ACTIVE',
};

function fieldsOf(site: Site): typeof EMPTY {
  const { code, name, timeZone, country, powerCapacityKw, pue, status } = site;
  const region = site.region ?? '';
  const gridOperator = site.gridOperator ?? '';
  return { code, name, timeZone, country, region, gridOperator, powerCapacityKw, pue, status };
}

const STATES = [
  { value: 'ACTIVE', title: 'Active' },
  { value: 'CLOSED', title: 'Closed' },
];

/** Adds a site, or changes one; its buildings stay as they are. */
export function SiteDialog({
  site,
  onClose,
}: {
  /** The site to change; a new one when left out. */
  readonly site?: Site;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState(site ? fieldsOf(site) : EMPTY);
  const navigate = useNavigate();
  const bind = (name: keyof typeof EMPTY, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  const send = (idempotencyKey: string) => {
    const sites = `${API.fleet}/sites`;
    if (!site) return postJson<Site>(sites, stated(fields), { idempotencyKey });
    const { buildings, version } = site;
    return putJson<Site>(`${sites}/${site.code}`, { ...stated(fields), buildings, version });
  };
  return (
    <FormDialog
      title={site ? `Change ${site.name}` : 'Add a site'}
      submit={site ? 'Save' : 'Add the site'}
      busy={site ? 'Saving…' : 'Adding…'}
      wide
      send={send}
      onDone={({ code }) => void navigate(`/fleet/sites/${code}`)}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField label="Name" required {...bind('name', problemAt('name'))} />
          {site ? (
            <SelectField label="State" options={STATES} {...bind('status', problemAt('status'))} />
          ) : (
            <TextField
              label="Code"
              required
              hint="Small letters, digits and hyphens, such as pecos; stays for good."
              {...bind('code', problemAt('code'))}
            />
          )}
          <TextField
            label="Time zone"
            required
            hint="Such as America/Chicago."
            {...bind('timeZone', problemAt('timeZone'))}
          />
          <TextField
            label="Country"
            required
            maxLength={2}
            hint="Two letters, such as US."
            {...bind('country', problemAt('country'))}
          />
          <TextField label="Region" {...bind('region', problemAt('region'))} />
          <TextField label="Grid operator" {...bind('gridOperator', problemAt('gridOperator'))} />
          <TextField
            kind="decimal"
            label="Power capacity"
            unit="kW"
            required
            {...bind('powerCapacityKw', problemAt('powerCapacityKw'))}
          />
          <TextField
            kind="decimal"
            label="PUE"
            required
            hint="Energy at the meter per energy at the machines, such as 1.05."
            {...bind('pue', problemAt('pue'))}
          />
        </div>
      )}
    </FormDialog>
  );
}
