/** GPUs that customers held, one by one and added up. */
import { useQuery } from '@tanstack/react-query';
import { apiUrl, getJson } from '../client';
import { LIVE_MILLIS, usePages } from '../pages';
import { API } from '../paths';
import type { Page } from '../types';
import type { UsageQuery } from './usage';

/** GPUs that a customer held for a time, as far as they lie in a month. */
export interface Allocation {
  readonly resource: string;
  readonly pool: string;
  readonly gpuModel: string;
  readonly allocation: string;
  readonly gpus: number;
  readonly startedAt: string;
  readonly stoppedAt?: string | null;
  readonly gpuSeconds: number;
  readonly gpuHours: string;
}

/** Allocations added up. */
export interface AllocationTotals {
  readonly allocations: number;
  readonly running: number;
  readonly gpusRunning: number;
  readonly gpuSeconds: number;
  readonly gpuHours: string;
}

/** Allocations of a pool or of one of its resources, added up. */
export interface AllocationGroup {
  readonly pool: string;
  readonly resource?: string | null;
  readonly gpuModel: string;
  readonly totals: AllocationTotals;
}

/** One page of allocations, with the sums over all pages. */
export interface AllocationPage extends Page<Allocation> {
  readonly totals: AllocationTotals;
}

/** The address of a month's allocations, also for their downloads. */
export function allocationsUrl({ period, customer }: UsageQuery): string {
  return apiUrl(`${API.aiHosting}/usage/${period}/allocations`, { customer });
}

/** Which allocations of a month. */
export interface AllocationQuery extends UsageQuery {
  readonly running: boolean;
  readonly pool?: string | undefined;
  readonly resource?: string | undefined;
}

/** Allocations one by one, page after page; read again while some run. */
export function useAllocations({ running, pool, resource, ...month }: AllocationQuery) {
  return usePages<Allocation>(
    ['hosting', 'allocations', month],
    `${API.aiHosting}/usage/${month.period}/allocations`,
    { customer: month.customer, running, pool, resource },
    ({ stoppedAt }) => stoppedAt == null,
  );
}

/** The sums over all allocations; read again while some of them run. */
export function useAllocationTotals({ running, ...month }: AllocationQuery) {
  return useQuery({
    queryKey: ['hosting', 'allocation-totals', month, running],
    queryFn: async ({ signal }) =>
      (await getJson<AllocationPage>(allocationsUrl(month), { running, limit: 1 }, signal)).totals,
    refetchInterval: (read) => ((read.state.data?.running ?? 0) > 0 ? LIVE_MILLIS : false),
  });
}

/** Allocations added up by pool or by resource, page after page; read again while some run. */
export function useAllocationGroups(
  { running, ...month }: AllocationQuery,
  by: 'POOL' | 'RESOURCE',
) {
  return usePages<AllocationGroup>(
    ['hosting', 'allocation-groups', month],
    `${API.aiHosting}/usage/${month.period}/allocations/groups`,
    { customer: month.customer, running, by },
    ({ totals }) => totals.running > 0,
  );
}
