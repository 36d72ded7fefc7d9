import { CREDENTIALS } from '../../api/people';
import { PageHeader } from '../../components/PageHeader';
import { CredentialsCard } from './CredentialsCard';

/** The API credentials of the company and of its customers. */
export default function CredentialsPage() {
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="API credentials">
        What machines log in with, of the company and of its customers.
      </PageHeader>
      <CredentialsCard url={CREDENTIALS} staff />
    </div>
  );
}
