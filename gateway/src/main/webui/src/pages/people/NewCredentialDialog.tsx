import { useState } from 'react';
import { postJson } from '../../api/client';
import { type NewSecret, useOrganizations } from '../../api/people';
import { ChoicesField } from '../../components/form/ChoicesField';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { SelectField, TextField } from '../../components/form/TextField';
import { MACHINE_ROLES } from './words';

interface DialogProps {
  readonly url: string;
  readonly staff: boolean;
  readonly organizationId?: string;
  readonly onDone: (made: NewSecret) => void;
  readonly onClose: () => void;
}

/** Makes a credential: for a machine of the company, or of a customer. */
export function NewCredentialDialog({ url, staff, organizationId, onDone, onClose }: DialogProps) {
  const [fields, setFields] = useState({ name: '', description: '' });
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [customer, setCustomer] = useState(organizationId ?? '');
  const body = {
    ...stated({ ...fields, organizationId: customer }),
    ...(staff && customer === '' ? { roles } : {}),
  };
  const set = (name: keyof typeof fields) => (value: string) => {
    setFields({ ...fields, [name]: value });
  };
  return (
    <FormDialog<NewSecret>
      title="Make an API credential"
      submit="Make the credential"
      busy="Making…"
      wide={staff}
      send={(idempotencyKey) => postJson<NewSecret>(url, body, { idempotencyKey })}
      onDone={onDone}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <TextField
            name="name"
            label="Name"
            required
            maxLength={60}
            hint="What people call the machine, such as Pecos meter import."
            value={fields.name}
            problem={problemAt('name')}
            onChange={set('name')}
          />
          <TextField
            name="description"
            label="Description"
            maxLength={200}
            value={fields.description}
            problem={problemAt('description')}
            onChange={set('description')}
          />
          {staff ? (
            <Belongs
              customer={customer}
              problem={problemAt('organizationId')}
              onChange={setCustomer}
            />
          ) : null}
          {staff && customer === '' ? (
            <ChoicesField
              label="Roles"
              choices={MACHINE_ROLES}
              chosen={roles}
              problem={problemAt('roles')}
              onChange={setRoles}
            />
          ) : null}
        </div>
      )}
    </FormDialog>
  );
}

function Belongs({
  customer,
  problem,
  onChange,
}: {
  readonly customer: string;
  readonly problem: string | undefined;
  readonly onChange: (id: string) => void;
}) {
  const organizations = useOrganizations();
  const customers = organizations.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <SelectField
      label="Whose machine"
      value={customer}
      problem={problem}
      options={[
        { value: '', title: 'Of the company' },
        ...customers.map(({ id, name }) => ({ value: id, title: name })),
      ]}
      onChange={onChange}
    />
  );
}
