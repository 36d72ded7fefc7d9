import { MY_ORGANIZATION, useOrganization } from '../../api/people';
import { PageHeader } from '../../components/PageHeader';
import { CredentialsCard } from './CredentialsCard';
import { CustomerUsersCard } from './CustomerUsersCard';

/** A customer's own users and credentials. */
export default function MyOrganizationPage() {
  const organization = useOrganization(MY_ORGANIZATION);
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Users and credentials">
        {organization.data
          ? `Who and what may see the usage and invoices of ${organization.data.name}.`
          : 'Who and what may see your usage and invoices.'}
      </PageHeader>
      <CustomerUsersCard url={`${MY_ORGANIZATION}/users`} />
      <CredentialsCard url={`${MY_ORGANIZATION}/api-credentials`} />
    </div>
  );
}
