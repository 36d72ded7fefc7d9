/** Pages: imports, the audit trail and people. */
import AuditIcon from '@patternfly/react-icons/dist/esm/icons/history-icon';
import ImportIcon from '@patternfly/react-icons/dist/esm/icons/file-import-icon';
import KeyIcon from '@patternfly/react-icons/dist/esm/icons/key-icon';
import PeopleIcon from '@patternfly/react-icons/dist/esm/icons/users-icon';
import { lazy } from 'react';
import { AUDITORS, IMPORTERS, IMPORT_READERS } from '../roles';
import type { PageEntry } from './entry';

export const ADMINISTRATION_PAGES: readonly PageEntry[] = [
  {
    path: '/imports',
    title: 'Imports',
    section: 'Administration',
    inNavigation: true,
    roles: IMPORTERS,
    Icon: ImportIcon,
    Page: lazy(() => import('../imports/ImportsPage')),
  },
  {
    path: '/imports/new/:service/:kind',
    title: 'Import',
    section: 'Administration',
    inNavigation: false,
    roles: IMPORTERS,
    Icon: ImportIcon,
    Page: lazy(() => import('../imports/NewImportPage')),
  },
  {
    path: '/imports/runs/:service/:id',
    title: 'Import',
    section: 'Administration',
    inNavigation: false,
    roles: IMPORT_READERS,
    Icon: ImportIcon,
    Page: lazy(() => import('../imports/ImportRunPage')),
  },
  {
    path: '/audit',
    title: 'Audit trail',
    section: 'Administration',
    inNavigation: true,
    roles: AUDITORS,
    Icon: AuditIcon,
    Page: lazy(() => import('../audit/AuditPage')),
  },
  {
    path: '/people',
    title: 'People',
    section: 'Administration',
    inNavigation: true,
    roles: ['admin'],
    Icon: PeopleIcon,
    Page: lazy(() => import('../people/PeoplePage')),
  },
  {
    path: '/people/:id',
    title: 'Person',
    section: 'Administration',
    inNavigation: false,
    roles: ['admin'],
    Icon: PeopleIcon,
    Page: lazy(() => import('../people/PersonPage')),
  },
  {
    path: '/people/customers/:id',
    title: 'Customer',
    section: 'Administration',
    inNavigation: false,
    roles: ['admin'],
    Icon: PeopleIcon,
    Page: lazy(() => import('../people/OrganizationPage')),
  },
  {
    path: '/api-credentials',
    title: 'API credentials',
    section: 'Administration',
    inNavigation: true,
    roles: ['admin'],
    Icon: KeyIcon,
    Page: lazy(() => import('../people/CredentialsPage')),
  },
  {
    path: '/my-organization',
    title: 'Users and credentials',
    section: 'Administration',
    inNavigation: true,
    roles: ['ai-customer'],
    Icon: PeopleIcon,
    Page: lazy(() => import('../people/MyOrganizationPage')),
  },
];
