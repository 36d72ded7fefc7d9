/** Where the capacity of pools went: billed, excluded, idle. */
import { useQuery } from '@tanstack/react-query';
import { apiUrl, getJson } from '../client';
import { API } from '../paths';
import type { Explanation } from '../types';
import type { ExclusionReason } from './pools';

/** An amount of GPU time. */
export interface GpuTime {
  readonly gpuSeconds: number;
  readonly gpuHours: string;
}

/** Where the capacity of a pool went: capacity + oversold = billed + excluded + idle. */
export interface PoolConservation {
  readonly pool: string;
  readonly name: string;
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly capacity: GpuTime;
  readonly billed: GpuTime;
  readonly excluded: GpuTime;
  readonly idle: GpuTime;
  readonly oversold: GpuTime;
  readonly contested: GpuTime;
  readonly outside: GpuTime;
  readonly customers: readonly {
    readonly customer: string;
    readonly used: GpuTime;
    readonly reservedUnused: GpuTime;
  }[];
  readonly exclusions: readonly { readonly reason: ExclusionReason; readonly time: GpuTime }[];
  readonly contests: readonly {
    readonly resource: string;
    readonly gpuIndex: number;
    readonly from: string;
    readonly to: string;
    readonly customers: readonly string[];
  }[];
  readonly explanation?: Explanation | null;
}

/** Where the capacity of a month went, pool by pool. */
export interface Conservation {
  readonly period: string;
  readonly status: 'OPEN' | 'CLOSED';
  readonly pools: readonly PoolConservation[];
}

/** The address of a month's conservation statement, also for its downloads. */
export function conservationUrl(period: string, pool?: string): string {
  return apiUrl(`${API.aiHosting}/conservation/${period}`, { pool });
}

/** Where the capacity of a month went. */
export function useConservation(period: string, pool?: string) {
  return useQuery({
    queryKey: ['hosting', 'conservation', period, pool ?? 'all'],
    queryFn: ({ signal }) => getJson<Conservation>(conservationUrl(period, pool), {}, signal),
  });
}

/** Fetches how the figures of a pool's month came about. */
export function explainConservation(period: string, pool: string) {
  return async (): Promise<Explanation> => {
    const report = await getJson<Conservation>(conservationUrl(period, pool), { explain: true });
    const found = report.pools[0]?.explanation;
    if (!found) throw new Error('The service gave no explanation for this pool.');
    return found;
  };
}
