import { useState } from 'react';
import { useNavigate } from 'react-router';
import { postJson } from '../../api/client';
import type { Site } from '../../api/fleet';
import { API } from '../../api/paths';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';

const EMPTY = {
  code: '',
  name: '',
  timeZone: '',
  country: '',
  region: '',
  gridOperator: '',
  powerCapacityKw: '',
  pue: '',
};

/** Adds a site. */
export function SiteDialog({ onClose }: { readonly onClose: () => void }) {
  const [fields, setFields] = useState(EMPTY);
  const navigate = useNavigate();
  const bind = (name: keyof typeof EMPTY, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  return (
    <FormDialog
      title="Add a site"
      submit="Add the site"
      busy="Adding…"
      wide
      send={(idempotencyKey) =>
        postJson<Site>(`${API.fleet}/sites`, stated(fields), { idempotencyKey })
      }
      onDone={({ code }) => void navigate(`/fleet/sites/${code}`)}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField label="Name" required {...bind('name', problemAt('name'))} />
          <TextField
            label="Code"
            required
            hint="Small letters, digits and hyphens, such as pecos; stays for good."
            {...bind('code', problemAt('code'))}
          />
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
