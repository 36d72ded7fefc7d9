import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { Customer } from '../../api/hosting/customers';
import { type Organization, useAllOrganizations } from '../../api/people';
import { withoutCustomer } from './customerSteps';

/** Says which organizations have no customer yet, each with the way to finish it. */
export function UnfinishedCustomers({
  customers,
  onFinish,
}: {
  readonly customers: readonly Customer[];
  readonly onFinish: (organization: Organization) => void;
}) {
  const organizations = useAllOrganizations();
  const waiting = withoutCustomer(organizations.data ?? [], customers);
  if (waiting.length === 0) return null;
  return (
    <div className="wl-notice" role="status">
      <WarningIcon className="wl-icon-attention" />
      <span>
        <strong>
          {waiting.length === 1
            ? 'One organization has no customer yet.'
            : `${waiting.length} organizations have no customer yet.`}
        </strong>{' '}
        Their users can log in and see nothing. Enter the customer of{' '}
        {waiting.map((organization, index) => (
          <span key={organization.id}>
            {index === 0 ? '' : ', '}
            <button
              type="button"
              className="wl-link"
              onClick={() => {
                onFinish(organization);
              }}
            >
              {organization.name}
            </button>
          </span>
        ))}
        .
      </span>
    </div>
  );
}
