import { Navigate } from 'react-router';
import { PageState } from '../components/States';
import { PAGES, type PageEntry } from '../pages/registry';
import { Guarded } from './Guarded';
import { hasAnyRole, useUser } from './session';

/** The first page: the overview, or the first page that the user's roles open. */
export function HomeRedirect({ page }: { readonly page: PageEntry }) {
  const user = useUser();
  if (hasAnyRole(user, page.roles)) return <Guarded page={page} />;
  const first = PAGES.find((entry) => entry.inNavigation && hasAnyRole(user, entry.roles));
  if (first) return <Navigate to={first.path} replace />;
  return (
    <PageState title={`Welcome, ${user.name}`}>
      Your account has no page in this portal yet. Ask your administrator for a role; the API is
      open to you with the rights that you have.
    </PageState>
  );
}
