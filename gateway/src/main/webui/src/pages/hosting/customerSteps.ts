/** A customer is made in two steps: its organization in the identity provider, then itself. */
import { postJson } from '../../api/client';
import type { Customer } from '../../api/hosting/customers';
import { API } from '../../api/paths';
import { type Organization, ORGANIZATIONS } from '../../api/people';
import { type Field, type FormValues, requestOf } from '../../components/form/fields';

/** The choice of an organization that does not exist yet. */
export const NEW_ORGANIZATION = 'new';

/** Organizations that no customer has yet. */
export function withoutCustomer(
  organizations: readonly Organization[],
  customers: readonly Pick<Customer, 'organizationId'>[],
): Organization[] {
  const taken = new Set(customers.map(({ organizationId }) => organizationId));
  return organizations.filter(({ id }) => !taken.has(id));
}

/**
 * Sends the steps that are left. The organization is told as soon as it is there, so that a refusal
 * of the customer goes on from it; asked for again with the same values it is the same one.
 */
export async function sendCustomer(
  fields: readonly Field[],
  values: FormValues,
  idempotencyKey: string,
  onOrganization: (organization: Organization) => void,
): Promise<Customer> {
  let organizationId = values['organizationId'] ?? '';
  if (organizationId === NEW_ORGANIZATION) {
    const made = await postJson<Organization>(ORGANIZATIONS, organizationOf(values));
    onOrganization(made);
    organizationId = made.id;
  }
  const own = fields.filter(({ name }) => name !== 'alias' && name !== 'domains');
  return await postJson<Customer>(
    `${API.aiHosting}/customers`,
    { ...requestOf(own, values), organizationId },
    { idempotencyKey },
  );
}

function organizationOf(values: FormValues) {
  return {
    name: values['name']?.trim(),
    alias: values['alias']?.trim(),
    domains: (values['domains'] ?? '').split(/[\s,]+/).filter(Boolean),
  };
}
