import { matchPath } from 'react-router';
import { hasAnyRole, useUser } from '../app/session';
import { PAGES } from './registry';
import { portalPath } from './sources';

/** Finds the page that shows a record of the API; null when none does or the user may not open it. */
export function usePageLink(): (href: string | null | undefined) => string | null {
  const user = useUser();
  return (href) => {
    const path = portalPath(href);
    const pathname = path?.split('?')[0] ?? '';
    const page = PAGES.find((entry) => matchPath(entry.path, pathname) !== null);
    return page && hasAnyRole(user, page.roles) ? path : null;
  };
}
