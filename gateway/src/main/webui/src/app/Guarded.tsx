import { PageState } from '../components/States';
import type { PageEntry } from '../pages/registry';
import { hasAnyRole, ROLE_NAMES, useUser } from './session';

/** A page, for the roles that it is made for; the others learn whom to ask. */
export function Guarded({ page }: { readonly page: PageEntry }) {
  const user = useUser();
  if (hasAnyRole(user, page.roles)) return <page.Page />;
  const roles = page.roles.map((role) => ROLE_NAMES[role] ?? role).join(', ');
  return (
    <PageState title={`${page.title} is not part of your role`}>
      It is open to: {roles}. Ask an administrator if you need it.
    </PageState>
  );
}
