import { useNavigate } from 'react-router';
import type { Customer } from '../../api/hosting';
import { API } from '../../api/paths';
import type { Field } from '../../components/form/fields';
import { RecordForm } from '../../components/form/RecordForm';

const FIELDS: readonly Field[] = [
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
    hint: 'The number of its organization in the identity provider',
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

/** Adds a customer. */
export function CustomerDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  return (
    <RecordForm<Customer>
      title="Add a customer"
      fields={FIELDS}
      initial={{ currency: 'USD' }}
      url={`${API.aiHosting}/customers`}
      submit="Add the customer"
      onDone={({ code }) => void navigate(`/customers/${code}`)}
      onClose={onClose}
    />
  );
}
