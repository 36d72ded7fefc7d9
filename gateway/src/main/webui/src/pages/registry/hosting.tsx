/** Pages: aI hosting, for staff and for its customers. */
import CustomerIcon from '@patternfly/react-icons/dist/esm/icons/building-icon';
import PoolIcon from '@patternfly/react-icons/dist/esm/icons/microchip-icon';
import UsageIcon from '@patternfly/react-icons/dist/esm/icons/chart-bar-icon';
import { lazy } from 'react';
import { CUSTOMERS, HOSTING_READERS } from '../roles';
import type { PageEntry } from './entry';

export const HOSTING_PAGES: readonly PageEntry[] = [
  {
    path: '/usage',
    title: 'My usage',
    section: 'My account',
    inNavigation: true,
    roles: CUSTOMERS,
    Icon: UsageIcon,
    Page: lazy(() => import('../usage/MyUsagePage')),
  },
  {
    path: '/customers',
    title: 'AI customers',
    section: 'AI hosting',
    inNavigation: true,
    roles: HOSTING_READERS,
    Icon: CustomerIcon,
    Page: lazy(() => import('../hosting/CustomersPage')),
  },
  {
    path: '/customers/:code',
    title: 'AI customer',
    section: 'AI hosting',
    inNavigation: false,
    roles: HOSTING_READERS,
    Icon: CustomerIcon,
    Page: lazy(() => import('../hosting/CustomerPage')),
  },
  {
    path: '/pools',
    title: 'GPU pools',
    section: 'AI hosting',
    inNavigation: true,
    roles: HOSTING_READERS,
    Icon: PoolIcon,
    Page: lazy(() => import('../hosting/PoolsPage')),
  },
  {
    path: '/pools/:code',
    title: 'GPU pool',
    section: 'AI hosting',
    inNavigation: false,
    roles: HOSTING_READERS,
    Icon: PoolIcon,
    Page: lazy(() => import('../hosting/PoolPage')),
  },
];
