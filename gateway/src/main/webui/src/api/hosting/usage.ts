/** A customer’s month: GPU-hours, lines and forecast. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { apiUrl, getJson } from '../client';
import { LIVE_MILLIS } from '../pages';
import { API } from '../paths';
import type { Explanation } from '../types';

export type LineKind = 'RESERVED' | 'BURST' | 'ON_DEMAND' | 'UNPRICED';

/** One priced line of a month to date. */
export interface UsageLine {
  readonly kind: LineKind;
  readonly description: string;
  readonly plan?: number | null;
  readonly pool?: string | null;
  readonly from: string;
  readonly to: string;
  readonly gpuSeconds: number;
  readonly gpuHours: string;
  readonly pricePerGpuHour?: string | null;
  readonly amount: string;
  readonly explanation?: Explanation | null;
}

/** Usage of one local day. */
export interface UsageDay {
  readonly date: string;
  readonly gpuSeconds: number;
  readonly gpuHours: string;
  readonly peakGpus: number;
}

/** Something odd in the events of a month, and what was done about it. */
export interface UsageAnomaly {
  readonly kind: 'OVERLAP' | 'STARTED_AGAIN' | 'STOPPED_WITHOUT_START';
  readonly resource: string;
  readonly allocation: string;
  readonly from: string;
  readonly to?: string | null;
  readonly gpuSeconds: number;
  readonly detail: string;
}

/** A customer's month to date. */
export interface Usage {
  readonly customer: string;
  readonly customerName: string;
  readonly period: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly status: 'OPEN' | 'CLOSED';
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly gpuSeconds: number;
  readonly gpuHours: string;
  readonly lines: readonly UsageLine[];
  readonly costToDate: string;
  readonly unpricedGpuHours: string;
  readonly forecast?: {
    readonly gpusRunning: number;
    readonly gpuHours: string;
    readonly amount: string;
  } | null;
  readonly days: readonly UsageDay[];
  readonly openAllocations: number;
  readonly anomalies: readonly UsageAnomaly[];
  readonly lateEvents: number;
}

/** Whose month: of the customer that asks, or for staff of the one named. */
export interface UsageQuery {
  readonly period: string;
  readonly customer?: string | undefined;
}

/** The address of a month's usage, also for the downloads of its lines. */
export function usageUrl({ period, customer }: UsageQuery): string {
  return apiUrl(`${API.aiHosting}/usage/${period}`, { customer });
}

/** A month to date; read again and again while it runs. */
export function useUsage(query: UsageQuery) {
  return useQuery(usageOptions(query));
}

/** The months to date of several customers. */
export function useUsages(period: string, customers: readonly string[]) {
  return useQueries({
    queries: customers.map((customer) => usageOptions({ period, customer })),
  });
}

function usageOptions(query: UsageQuery) {
  return {
    queryKey: ['hosting', 'usage', query],
    queryFn: ({ signal }: { signal: AbortSignal }) => getJson<Usage>(usageUrl(query), {}, signal),
    refetchInterval: (read: { state: { data?: Usage | undefined } }) =>
      isRunning(read.state.data) ? LIVE_MILLIS : false,
  } as const;
}

/** Whether the month is still running as far as it is known. */
function isRunning(usage: Usage | undefined): boolean {
  return usage !== undefined && usage.status === 'OPEN' && usage.asOf < usage.to;
}

/** Fetches how a line of a month came about. */
export function explainUsageLine(query: UsageQuery, index: number) {
  return async (): Promise<Explanation> => {
    const usage = await getJson<Usage>(usageUrl(query), { explain: true });
    const found = usage.lines[index]?.explanation;
    if (!found) throw new Error('The service gave no explanation for this line.');
    return found;
  };
}
