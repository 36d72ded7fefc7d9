/** Every page of the portal: its address, its place in the navigation, and who may open it. */
import AuditIcon from '@patternfly/react-icons/dist/esm/icons/history-icon';
import CostIcon from '@patternfly/react-icons/dist/esm/icons/balance-scale-icon';
import EnergyIcon from '@patternfly/react-icons/dist/esm/icons/bolt-icon';
import FactsIcon from '@patternfly/react-icons/dist/esm/icons/receipt-icon';
import CustomerIcon from '@patternfly/react-icons/dist/esm/icons/building-icon';
import PoolIcon from '@patternfly/react-icons/dist/esm/icons/microchip-icon';
import UsageIcon from '@patternfly/react-icons/dist/esm/icons/chart-bar-icon';
import ImportIcon from '@patternfly/react-icons/dist/esm/icons/file-import-icon';
import NetworkIcon from '@patternfly/react-icons/dist/esm/icons/chart-line-icon';
import ReportIcon from '@patternfly/react-icons/dist/esm/icons/file-alt-icon';
import FleetIcon from '@patternfly/react-icons/dist/esm/icons/server-icon';
import OverviewIcon from '@patternfly/react-icons/dist/esm/icons/tachometer-alt-icon';
import { type ComponentType, lazy } from 'react';
import type { Role } from '../api/types';
import {
  AUDITORS,
  CUSTOMERS,
  ENERGY_READERS,
  HOSTING_READERS,
  IMPORT_READERS,
  IMPORTERS,
  RESULT_READERS,
  STAFF,
} from './roles';

/** The sections of the navigation, in order. */
export const SECTIONS = [
  'My account',
  'Results',
  'Market',
  'Operations',
  'AI hosting',
  'Books',
  'Administration',
] as const;

/** One page. */
export interface PageEntry {
  readonly path: string;
  readonly title: string;
  readonly section: (typeof SECTIONS)[number];
  /** False for pages that are reached from others, such as a single bill. */
  readonly inNavigation: boolean;
  readonly roles: readonly Role[];
  readonly Icon: ComponentType;
  readonly Page: ComponentType;
}

/** The pages in the order of the navigation. */
export const PAGES: readonly PageEntry[] = [
  {
    path: '/',
    title: 'Overview',
    section: 'Results',
    inNavigation: true,
    roles: RESULT_READERS,
    Icon: OverviewIcon,
    Page: lazy(() => import('./overview/OverviewPage')),
  },
  {
    path: '/usage',
    title: 'My usage',
    section: 'My account',
    inNavigation: true,
    roles: CUSTOMERS,
    Icon: UsageIcon,
    Page: lazy(() => import('./usage/MyUsagePage')),
  },
  {
    path: '/cost',
    title: 'Cost per BTC',
    section: 'Results',
    inNavigation: true,
    roles: RESULT_READERS,
    Icon: CostIcon,
    Page: lazy(() => import('./cost/CostPage')),
  },
  {
    path: '/reports',
    title: 'Reports',
    section: 'Results',
    inNavigation: true,
    roles: STAFF,
    Icon: ReportIcon,
    Page: lazy(() => import('./reports/ReportsPage')),
  },
  {
    path: '/network',
    title: 'Network',
    section: 'Market',
    inNavigation: true,
    roles: STAFF,
    Icon: NetworkIcon,
    Page: lazy(() => import('./network/NetworkPage')),
  },
  {
    path: '/fleet',
    title: 'Fleet',
    section: 'Operations',
    inNavigation: true,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('./fleet/FleetPage')),
  },
  {
    path: '/fleet/sites/:code',
    title: 'Site',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('./fleet/SitePage')),
  },
  {
    path: '/fleet/batches/:id',
    title: 'Asset batch',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('./fleet/BatchPage')),
  },
  {
    path: '/fleet/machines',
    title: 'Single machines',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('./fleet/MachinesPage')),
  },
  {
    path: '/fleet/machines/:id',
    title: 'Machine',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('./fleet/MachinePage')),
  },
  {
    path: '/fleet/models',
    title: 'Model catalogue',
    section: 'Operations',
    inNavigation: false,
    roles: STAFF,
    Icon: FleetIcon,
    Page: lazy(() => import('./fleet/ModelsPage')),
  },
  {
    path: '/energy',
    title: 'Energy',
    section: 'Operations',
    inNavigation: true,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/EnergyPage')),
  },
  {
    path: '/energy/bills',
    title: 'Energy',
    section: 'Operations',
    inNavigation: false,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/EnergyPage')),
  },
  {
    path: '/energy/contracts',
    title: 'Energy',
    section: 'Operations',
    inNavigation: false,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/EnergyPage')),
  },
  {
    path: '/energy/bills/:id',
    title: 'Power bill',
    section: 'Operations',
    inNavigation: false,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/BillPage')),
  },
  {
    path: '/energy/contracts/:code',
    title: 'Contract',
    section: 'Operations',
    inNavigation: false,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/ContractPage')),
  },
  {
    path: '/energy/meters/:code',
    title: 'Meter',
    section: 'Operations',
    inNavigation: false,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/MeterPage')),
  },
  {
    path: '/energy/prices/:code',
    title: 'Power prices',
    section: 'Operations',
    inNavigation: false,
    roles: ENERGY_READERS,
    Icon: EnergyIcon,
    Page: lazy(() => import('./energy/PricesPage')),
  },
  {
    path: '/customers',
    title: 'AI customers',
    section: 'AI hosting',
    inNavigation: true,
    roles: HOSTING_READERS,
    Icon: CustomerIcon,
    Page: lazy(() => import('./hosting/CustomersPage')),
  },
  {
    path: '/customers/:code',
    title: 'AI customer',
    section: 'AI hosting',
    inNavigation: false,
    roles: HOSTING_READERS,
    Icon: CustomerIcon,
    Page: lazy(() => import('./hosting/CustomerPage')),
  },
  {
    path: '/pools',
    title: 'GPU pools',
    section: 'AI hosting',
    inNavigation: true,
    roles: HOSTING_READERS,
    Icon: PoolIcon,
    Page: lazy(() => import('./hosting/PoolsPage')),
  },
  {
    path: '/pools/:code',
    title: 'GPU pool',
    section: 'AI hosting',
    inNavigation: false,
    roles: HOSTING_READERS,
    Icon: PoolIcon,
    Page: lazy(() => import('./hosting/PoolPage')),
  },
  {
    path: '/facts',
    title: 'Costs and facts',
    section: 'Books',
    inNavigation: true,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactsPage')),
  },
  {
    path: '/facts/payouts',
    title: 'Payouts',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactsPage')),
  },
  {
    path: '/facts/costs',
    title: 'Costs',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactsPage')),
  },
  {
    path: '/facts/debt',
    title: 'Loans and leases',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactsPage')),
  },
  {
    path: '/facts/payouts/:id',
    title: 'Payout',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactPage')),
  },
  {
    path: '/facts/costs/:id',
    title: 'Cost',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactPage')),
  },
  {
    path: '/facts/debt/:id',
    title: 'Loan or lease',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('./facts/FactPage')),
  },
  {
    path: '/imports',
    title: 'Imports',
    section: 'Administration',
    inNavigation: true,
    roles: IMPORTERS,
    Icon: ImportIcon,
    Page: lazy(() => import('./imports/ImportsPage')),
  },
  {
    path: '/imports/new/:service/:kind',
    title: 'Import',
    section: 'Administration',
    inNavigation: false,
    roles: IMPORTERS,
    Icon: ImportIcon,
    Page: lazy(() => import('./imports/NewImportPage')),
  },
  {
    path: '/imports/runs/:service/:id',
    title: 'Import',
    section: 'Administration',
    inNavigation: false,
    roles: IMPORT_READERS,
    Icon: ImportIcon,
    Page: lazy(() => import('./imports/ImportRunPage')),
  },
  {
    path: '/audit',
    title: 'Audit trail',
    section: 'Administration',
    inNavigation: true,
    roles: AUDITORS,
    Icon: AuditIcon,
    Page: lazy(() => import('./audit/AuditPage')),
  },
];
