import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { postJson } from '../../api/client';
import { type Organization, ORGANIZATIONS, useOrganizations } from '../../api/people';
import { Card } from '../../components/Card';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';

const COLUMNS: readonly Column<Organization>[] = [
  {
    id: 'name',
    title: 'Customer',
    kind: 'text',
    value: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link className="wl-link" to={`/people/customers/${id}`}>
        {name}
      </Link>
    ),
  },
  { id: 'alias', title: 'Alias', kind: 'text', value: ({ alias }) => alias },
  {
    id: 'domains',
    title: 'Domains',
    kind: 'text',
    value: ({ domains }) => domains.join(', '),
  },
  {
    id: 'description',
    title: 'Description',
    kind: 'text',
    value: ({ description }) => description,
  },
];

/** The customers whose users log in here. */
export function OrganizationsCard() {
  const organizations = useOrganizations();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title="Customers"
      note="A user of a customer sees the usage and invoices of that customer and nothing else."
      actions={
        <Button
          variant="secondary"
          size="sm"
          onClick={() => {
            setAdding(true);
          }}
        >
          Add a customer
        </Button>
      }
    >
      <PagedTable
        query={organizations}
        label="The customers"
        caption="Customers"
        columns={() => COLUMNS}
        rowId={({ id }) => id}
        empty={{ title: 'No customer yet', text: 'Add one, then invite its first user.' }}
      />
      {adding ? (
        <OrganizationDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Card>
  );
}

const EMPTY = { name: '', alias: '', description: '' };

function OrganizationDialog({ onClose }: { readonly onClose: () => void }) {
  const [fields, setFields] = useState(EMPTY);
  const [domain, setDomain] = useState('');
  const bind = (name: keyof typeof EMPTY, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  const domains = domain.split(/[\s,]+/).filter(Boolean);
  return (
    <FormDialog
      title="Add a customer"
      submit="Add the customer"
      busy="Adding…"
      send={() => postJson<Organization>(ORGANIZATIONS, { ...stated(fields), domains })}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <TextField label="Name" required {...bind('name', problemAt('name'))} />
          <TextField
            label="Alias"
            required
            hint="Small letters, digits and hyphens; stays for good."
            {...bind('alias', problemAt('alias'))}
          />
          <TextField
            label="Domains"
            hint="Such as example.com; several with commas."
            value={domain}
            problem={problemAt('domains') ?? problemAt('domains/0')}
            onChange={setDomain}
          />
          <TextField label="Description" {...bind('description', problemAt('description'))} />
        </div>
      )}
    </FormDialog>
  );
}
