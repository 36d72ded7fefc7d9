/** Pages: costs, payouts and debt. */
import FactsIcon from '@patternfly/react-icons/dist/esm/icons/receipt-icon';
import { lazy } from 'react';
import { RESULT_READERS } from '../roles';
import type { PageEntry } from './entry';

export const BOOKS_PAGES: readonly PageEntry[] = [
  {
    path: '/facts',
    title: 'Costs and facts',
    section: 'Books',
    inNavigation: true,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactsPage')),
  },
  {
    path: '/facts/payouts',
    title: 'Payouts',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactsPage')),
  },
  {
    path: '/facts/costs',
    title: 'Costs',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactsPage')),
  },
  {
    path: '/facts/debt',
    title: 'Loans and leases',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactsPage')),
  },
  {
    path: '/facts/payouts/:id',
    title: 'Payout',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactPage')),
  },
  {
    path: '/facts/costs/:id',
    title: 'Cost',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactPage')),
  },
  {
    path: '/facts/debt/:id',
    title: 'Loan or lease',
    section: 'Books',
    inNavigation: false,
    roles: RESULT_READERS,
    Icon: FactsIcon,
    Page: lazy(() => import('../facts/FactPage')),
  },
];
