/** Facts that finance enters: payouts, costs, loans and leases. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import { API } from './paths';
import type { Component, SharingDriver } from './types';

/** A pool payout. */
export interface Payout {
  readonly id: string;
  readonly version: number;
  readonly siteCode: string;
  readonly pool: string;
  readonly day: string;
  readonly grossBtc: string;
  readonly poolFeeBtc: string;
  readonly reference?: string | null;
  readonly importId?: string | null;
}

/** A stated cost. */
export interface CostFact {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly component: Component;
  readonly category: string;
  readonly description: string;
  readonly supplier?: string | null;
  readonly document?: string | null;
  readonly period: string;
  readonly amount: string;
  readonly currency: string;
  readonly siteCode?: string | null;
  readonly modelCode?: string | null;
  readonly driver?: SharingDriver | null;
  readonly miningSharePercent?: string | null;
  readonly importId?: string | null;
}

/** A loan or a lease. */
export interface DebtInstrument {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly lender?: string | null;
  readonly principal: string;
  readonly currency: string;
  readonly annualRatePercent: string;
  readonly dayCount: string;
  readonly drawnOn: string;
  readonly maturesOn: string;
  readonly purpose: string;
  readonly miningSharePercent?: string | null;
  readonly siteCode?: string | null;
  readonly driver?: SharingDriver | null;
  readonly levelPayments?: number | null;
  readonly repayments?: readonly { readonly on: string; readonly amount: string }[];
  readonly amortisedCost?: {
    readonly amount: string;
    readonly months?: number;
    readonly from: string;
  } | null;
  readonly monthlyFee?: string | null;
  readonly importId?: string | null;
}

/** One version of a fact. */
export interface FactVersion<T> {
  readonly version: number;
  readonly change: 'CREATED' | 'CHANGED' | 'DELETED';
  readonly body: T;
  readonly reason?: string | null;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** The collections of facts by their place in the portal. */
export const FACT_URLS = {
  payouts: `${API.costModel}/payouts`,
  costs: `${API.costModel}/cost-facts`,
  debt: `${API.costModel}/debt-instruments`,
} as const;

/** A kind of fact, as in the portal's addresses. */
export type FactKind = keyof typeof FACT_URLS;

/** The fact that each kind is. */
export interface FactOf {
  readonly payouts: Payout;
  readonly costs: CostFact;
  readonly debt: DebtInstrument;
}

/** The address of a fact. */
export function factUrl(kind: FactKind, id: string): string {
  return `${FACT_URLS[kind]}/${id}`;
}

/** Every version of a fact, oldest first, also of one that was taken back. */
export function useFactVersions<K extends FactKind>(kind: K, id: string) {
  return useQuery({
    queryKey: ['fact-versions', kind, id],
    queryFn: ({ signal }) =>
      getJson<readonly FactVersion<FactOf[K]>[]>(`${factUrl(kind, id)}/versions`, {}, signal),
  });
}
