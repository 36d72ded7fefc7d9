/** AI hosting: customers, their plans and usage, GPU pools, and where the capacity went. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { apiUrl, getJson } from './client';
import { LIVE_MILLIS, usePages } from './pages';
import { API } from './paths';
import type { Explanation, Page } from './types';

export type CustomerStatus = 'ACTIVE' | 'CLOSED';

/** Whom to write to. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** What is known of a customer by itself and by staff. */
interface CustomerProfile {
  readonly code: string;
  readonly name: string;
  readonly legalName: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly contact: Contact;
  readonly taxId?: string | null;
  readonly status: CustomerStatus;
}

/** A customer as staff sees it. */
export interface Customer extends CustomerProfile {
  readonly organizationId: string;
  readonly version: number;
}

/** A customer as it sees itself. */
export interface OwnCustomer extends CustomerProfile {
  readonly plans: readonly PlanVersion[];
}

/** How GPU time is priced. */
export type PriceModel =
  | {
      readonly type: 'RESERVED';
      readonly gpus: number;
      readonly pricePerGpuHour: string;
      readonly from?: string | null;
      readonly to?: string | null;
      readonly burstPricePerGpuHour?: string | null;
    }
  | {
      readonly type: 'ON_DEMAND';
      readonly pricePerGpuHour: string;
      readonly granuleSeconds?: number | null;
      readonly rounding?: string | null;
    };

/** What was agreed about prices at one time. */
export interface PlanVersion {
  readonly version: number;
  readonly pool?: string | null;
  readonly effectiveFrom: string;
  /** The first day on which it no longer holds. */
  readonly effectiveTo?: string | null;
  readonly note?: string | null;
  readonly rounding: string;
  readonly priceModel: PriceModel;
  readonly recordedAt: string;
}

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

/** A GPU pool. */
export interface GpuPool {
  readonly code: string;
  readonly name: string;
  readonly siteCode: string;
  readonly gpuModel: string;
  readonly timeZone: string;
  readonly resources: number;
  readonly gpus: number;
}

/** A resource of a pool, such as a server. */
export interface PoolResource {
  readonly code: string;
  readonly pool: string;
  readonly gpus: number;
  readonly inServiceFrom: string;
  readonly inServiceTo?: string | null;
}

export type ExclusionReason = 'MAINTENANCE' | 'FAILURE' | 'CURTAILMENT' | 'OWN_USE' | 'OTHER';

/** Capacity that could not be rented for a time. */
export interface Exclusion {
  readonly id: string;
  readonly pool: string;
  readonly resource: string;
  readonly gpuIndexes?: readonly number[] | null;
  readonly from: string;
  readonly to?: string | null;
  readonly reason: ExclusionReason;
  readonly note?: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly version: number;
}

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

/** An event that needs somebody's attention. */
export interface EventException {
  readonly number: number;
  readonly kind: 'REJECTED' | 'CONFLICT' | 'LATE';
  readonly customer?: string | null;
  readonly source?: string | null;
  readonly eventId?: string | null;
  readonly type?: string | null;
  readonly subject?: string | null;
  readonly time?: string | null;
  readonly period?: string | null;
  readonly reason: string;
  readonly times: number;
  readonly receivedAt: string;
  readonly lastReceivedAt: string;
}

/** Whose month: of the customer that asks, or for staff of the one named. */
export interface UsageQuery {
  readonly period: string;
  readonly customer?: string | undefined;
}

const MOST = 1000;

/** The address of a month's usage, also for the downloads of its lines. */
export function usageUrl({ period, customer }: UsageQuery): string {
  return apiUrl(`${API.aiHosting}/usage/${period}`, { customer });
}

/** The address of a month's allocations, also for their downloads. */
export function allocationsUrl({ period, customer }: UsageQuery): string {
  return apiUrl(`${API.aiHosting}/usage/${period}/allocations`, { customer });
}

/** The customer that asks, with its plans. */
export function useOwnCustomer() {
  return useQuery({
    queryKey: ['hosting', 'own'],
    queryFn: ({ signal }) => getJson<OwnCustomer>(`${API.aiHosting}/customer`, {}, signal),
  });
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

/** Fetches how a line of a month came about. */
export function explainUsageLine(query: UsageQuery, index: number) {
  return async (): Promise<Explanation> => {
    const usage = await getJson<Usage>(usageUrl(query), { explain: true });
    const found = usage.lines[index]?.explanation;
    if (!found) throw new Error('The service gave no explanation for this line.');
    return found;
  };
}

/** All customers. */
export function useCustomers() {
  return useQuery({
    queryKey: ['hosting', 'customers'],
    queryFn: async ({ signal }) =>
      (await getJson<Page<Customer>>(`${API.aiHosting}/customers`, { limit: MOST }, signal)).items,
  });
}

/** One customer. */
export function useCustomer(code: string) {
  return useQuery({
    queryKey: ['hosting', 'customer', code],
    queryFn: ({ signal }) => getJson<Customer>(customerUrl(code), {}, signal),
  });
}

/** The address of a customer. */
export function customerUrl(code: string): string {
  return `${API.aiHosting}/customers/${encodeURIComponent(code)}`;
}

/** The versions of a customer's plan, oldest first. */
export function usePlans(code: string) {
  return useQuery({
    queryKey: ['hosting', 'plans', code],
    queryFn: async ({ signal }) =>
      (await getJson<Page<PlanVersion>>(`${customerUrl(code)}/plans`, {}, signal)).items,
  });
}

/** All GPU pools. */
export function usePools() {
  return useQuery({
    queryKey: ['hosting', 'pools'],
    queryFn: async ({ signal }) =>
      (await getJson<Page<GpuPool>>(`${API.aiHosting}/pools`, { limit: MOST }, signal)).items,
  });
}

/** One GPU pool. */
export function usePool(code: string) {
  return useQuery({
    queryKey: ['hosting', 'pool', code],
    queryFn: ({ signal }) => getJson<GpuPool>(poolUrl(code), {}, signal),
  });
}

/** The address of a pool. */
export function poolUrl(code: string): string {
  return `${API.aiHosting}/pools/${encodeURIComponent(code)}`;
}

/** The resources of a pool, the first thousand. */
export function usePoolResources(code: string) {
  return useQuery({
    queryKey: ['hosting', 'resources', code],
    queryFn: async ({ signal }) =>
      (await getJson<Page<PoolResource>>(`${poolUrl(code)}/resources`, { limit: MOST }, signal))
        .items,
  });
}

/** What is excluded from a pool, newest first. */
export function useExclusions(code: string) {
  return usePages<Exclusion>(['hosting', 'exclusions', code], `${poolUrl(code)}/exclusions`);
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

/** Events that were refused, contradict another one or came late; of one customer, or all. */
export function useEventExceptions(customer?: string) {
  return usePages<EventException>(['hosting', 'exceptions'], `${API.aiHosting}/events/exceptions`, {
    customer,
  });
}
