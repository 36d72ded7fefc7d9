/** Pages: results and the market. */
import CostIcon from '@patternfly/react-icons/dist/esm/icons/balance-scale-icon';
import NetworkIcon from '@patternfly/react-icons/dist/esm/icons/chart-line-icon';
import OverviewIcon from '@patternfly/react-icons/dist/esm/icons/tachometer-alt-icon';
import ReportIcon from '@patternfly/react-icons/dist/esm/icons/file-alt-icon';
import { lazy } from 'react';
import { RESULT_READERS, STAFF } from '../roles';
import type { PageEntry } from './entry';

export const RESULTS_PAGES: readonly PageEntry[] = [
  {
    path: '/',
    title: 'Overview',
    section: 'Results',
    inNavigation: true,
    roles: RESULT_READERS,
    Icon: OverviewIcon,
    Page: lazy(() => import('../overview/OverviewPage')),
  },
  {
    path: '/cost',
    title: 'Cost per BTC',
    section: 'Results',
    inNavigation: true,
    roles: RESULT_READERS,
    Icon: CostIcon,
    Page: lazy(() => import('../cost/CostPage')),
  },
  {
    path: '/reports',
    title: 'Reports',
    section: 'Results',
    inNavigation: true,
    roles: STAFF,
    Icon: ReportIcon,
    Page: lazy(() => import('../reports/ReportsPage')),
  },
  {
    path: '/network',
    title: 'Network',
    section: 'Market',
    inNavigation: true,
    roles: STAFF,
    Icon: NetworkIcon,
    Page: lazy(() => import('../network/NetworkPage')),
  },
];
