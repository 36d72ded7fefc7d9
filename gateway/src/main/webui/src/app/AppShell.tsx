import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import { Suspense, useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { ExplainProvider } from '../components/explain/ExplainProvider';
import { PageSkeleton } from '../components/States';
import { PeriodProvider } from '../period/PeriodProvider';
import { OfflineNotice } from './OfflineNotice';
import { Mark } from './Mark';
import { Navigation } from './Navigation';
import { ownCompany, useUser } from './session';
import { SessionExpiredDialog } from './SessionExpiredDialog';
import { UserMenu } from './UserMenu';

const MAIN_ID = 'main';

/** The frame around every page: masthead, navigation by role, explain drawer. */
export function AppShell() {
  const { pathname } = useLocation();
  useEffect(() => {
    document.getElementById(MAIN_ID)?.scrollTo(0, 0);
  }, [pathname]);
  return (
    <ExplainProvider>
      <Page
        className="wl-shell"
        masthead={<Head />}
        sidebar={<Sidebar />}
        isManagedSidebar
        mainContainerId={MAIN_ID}
        mainAriaLabel="Page"
        skipToContent={<SkipToContent href={`#${MAIN_ID}`}>Skip to content</SkipToContent>}
      >
        <OfflineNotice />
        <PeriodProvider>
          <Suspense key={pathname} fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </PeriodProvider>
      </Page>
      <SessionExpiredDialog />
    </ExplainProvider>
  );
}

function Head() {
  const company = ownCompany(useUser());
  return (
    <Masthead display={{ default: 'inline' }}>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton isHamburgerButton aria-label="Navigation" />
        </MastheadToggle>
        <MastheadBrand>
          <Link className="wl-brand" to="/">
            <Mark />
            Wattledger
          </Link>
          {company ? <span className="wl-company">{company}</span> : null}
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <div className="wl-masthead-end">
          <a className="wl-frame-button" href="/api-docs">
            API
          </a>
          <UserMenu />
        </div>
      </MastheadContent>
    </Masthead>
  );
}

function Sidebar() {
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Navigation />
      </PageSidebarBody>
    </PageSidebar>
  );
}
