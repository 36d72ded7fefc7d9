import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Customer, useCustomers } from '../../api/hosting/customers';
import { type Organization, useAllOrganizations } from '../../api/people';
import { hasAnyRole, useUser } from '../../app/session';
import type { Field, FormValues } from '../../components/form/fields';
import { RecordForm } from '../../components/form/RecordForm';
import { NEW_ORGANIZATION, sendCustomer, withoutCustomer } from './customerSteps';

const isNew = ({ organizationId }: FormValues) => organizationId === NEW_ORGANIZATION;

function fieldsOf(
  organizations: readonly Organization[],
  mayMake: boolean,
  offersNew: boolean,
): readonly Field[] {
  return [
    { name: 'name', label: 'Name', required: true, hint: 'As people call it' },
    {
      name: 'code',
      label: 'Code',
      required: true,
      hint: 'Small letters, digits and hyphens, such as lumen-ridge; stays for good',
    },
    { name: 'legalName', label: 'Legal name', required: true, hint: 'As on invoices' },
    {
      name: 'organizationId',
      label: 'Organization',
      required: true,
      hint: mayMake
        ? 'Its users and machines log in as members of it; one belongs to one customer'
        : 'Of those that no customer has yet; an administrator makes a new one under People',
      options: [
        ...(offersNew ? [{ value: NEW_ORGANIZATION, title: 'Make a new one' }] : []),
        ...organizations.map(({ id, name, alias }) => ({ value: id, title: `${name} (${alias})` })),
      ],
    },
    {
      name: 'alias',
      label: 'Alias of the organization',
      required: true,
      hint: 'Small letters, digits and hyphens; stays for good',
      when: isNew,
    },
    {
      name: 'domains',
      label: 'Its internet domains',
      hint: 'Such as example.com; several with commas',
      when: isNew,
    },
    { name: 'contact/name', label: 'Contact', required: true, hint: 'A person or a desk' },
    { name: 'contact/email', label: 'E-mail', required: true },
    {
      name: 'timeZone',
      label: 'Time zone',
      required: true,
      hint: 'Its days and months are counted in it, such as America/Chicago',
    },
    { name: 'currency', label: 'Currency', required: true, hint: 'Of its prices, such as USD' },
    { name: 'taxId', label: 'Tax number' },
  ];
}

/** Adds a customer together with its organization, or to one that is there already. */
export function CustomerDialog({
  organization,
  onClose,
}: {
  /** The organization that has no customer yet and shall get one. */
  readonly organization?: Organization | undefined;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  const mayMake = hasAnyRole(useUser(), ['admin']);
  const customers = useCustomers();
  const organizations = useAllOrganizations();
  const [made, setMade] = useState<Organization | null>(null);
  const free = withoutCustomer(organizations.data ?? [], customers.data ?? []);
  const known = made && !free.some(({ id }) => id === made.id) ? [...free, made] : free;
  const fields = fieldsOf(known, mayMake, mayMake && made === null);
  return (
    <RecordForm<Customer>
      title="Add a customer"
      note={made ? <HalfDone organization={made} /> : undefined}
      fields={fields}
      initial={initialOf(organization, mayMake)}
      {...(made ? { set: { organizationId: made.id } } : {})}
      send={(values, idempotencyKey) => sendCustomer(fields, values, idempotencyKey, setMade)}
      submit="Add the customer"
      onDone={({ code }) => void navigate(`/customers/${code}`)}
      onClose={onClose}
    />
  );
}

function initialOf(organization: Organization | undefined, mayMake: boolean): FormValues {
  if (organization) {
    const { id, name, alias } = organization;
    return { name, code: alias, organizationId: id, currency: 'USD' };
  }
  return { currency: 'USD', organizationId: mayMake ? NEW_ORGANIZATION : '' };
}

function HalfDone({ organization }: { readonly organization: Organization }) {
  return (
    <>
      The organization <strong>{organization.name}</strong> is made; the customer is not. Correct
      what is said below and send again: the organization stays. You may also cancel and finish
      later from the list of customers.
    </>
  );
}
