/** Pages: sites, machines and models. */
import FleetIcon from '@patternfly/react-icons/dist/esm/icons/server-icon';
import { lazy } from 'react';
import { STAFF } from '../roles';
import type { PageEntry } from './entry';

export const FLEET_PAGES: readonly PageEntry[] = [
  {
    path: '/fleet',
    title: 'Fleet',
    section: 'Operations',
    inNavigation: true,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('../fleet/FleetPage')),
  },
  {
    path: '/fleet/sites/:code',
    title: 'Site',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('../fleet/SitePage')),
  },
  {
    path: '/fleet/batches/:id',
    title: 'Asset batch',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('../fleet/BatchPage')),
  },
  {
    path: '/fleet/machines',
    title: 'Single machines',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('../fleet/MachinesPage')),
  },
  {
    path: '/fleet/machines/:id',
    title: 'Machine',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('../fleet/MachinePage')),
  },
  {
    path: '/fleet/models',
    title: 'Model catalogue',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('../fleet/ModelsPage')),
  },
];
