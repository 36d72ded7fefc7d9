import { NavLink, useSearchParams } from 'react-router';
import { PAGES, SECTIONS } from '../pages/registry';
import { hasAnyRole, useUser } from './session';

/** The pages that the roles of the user open, by section; the chosen period goes along. */
export function Navigation() {
  const user = useUser();
  const [search] = useSearchParams();
  const period = search.get('period');
  const suffix = period ? `?period=${period}` : '';
  const allowed = PAGES.filter((page) => page.inNavigation && hasAnyRole(user, page.roles));
  return (
    <nav aria-label="Pages">
      {SECTIONS.map((section) => {
        const pages = allowed.filter((page) => page.section === section);
        if (pages.length === 0) return null;
        return (
          <section key={section} className="wl-nav-section" aria-label={section}>
            <h2 className="wl-nav-heading">{section}</h2>
            <ul className="wl-nav-list">
              {pages.map(({ path, title, Icon }) => (
                <li key={path}>
                  <NavLink className="wl-nav-link" to={path + suffix} end={path === '/'}>
                    <Icon />
                    {title}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
