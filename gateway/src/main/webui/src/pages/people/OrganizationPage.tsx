import { Link, useParams } from 'react-router';
import { CREDENTIALS, ORGANIZATIONS, useOrganization } from '../../api/people';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { CredentialsCard } from './CredentialsCard';
import { CustomerUsersCard } from './CustomerUsersCard';

/** One customer's users and credentials, for administrators. */
export default function OrganizationPage() {
  const { id = '' } = useParams();
  const url = `${ORGANIZATIONS}/${id}`;
  const organization = useOrganization(url);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={organization.data?.name ?? 'Customer'}
        actions={
          <Link className="wl-link" to="/people">
            All people
          </Link>
        }
      />
      <QueryView query={organization} label="The customer">
        {(known) => (
          <>
            <Card title="Customer">
              <Facts
                facts={[
                  ['Alias', known.alias],
                  ['Domains', known.domains.join(', ')],
                  ['Description', known.description],
                ]}
              />
            </Card>
            <CustomerUsersCard url={`${url}/users`} />
            <CredentialsCard url={CREDENTIALS} organizationId={known.id} />
          </>
        )}
      </QueryView>
    </div>
  );
}
