/** Power contracts, meters, prices and bills. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import { API } from './paths';
import type { Explanation, Page } from './types';

export type EnergyUse = 'MINING' | 'AI' | 'HOSTED';

/** How a line is split over uses. */
export type AllocationRule =
  | { readonly method: 'METERED_ENERGY' }
  | { readonly method: 'AT_UNIT_PRICE'; readonly uses: readonly EnergyUse[] }
  | { readonly method: 'FIXED_SHARE'; readonly percentByUse: Readonly<Record<string, string>> }
  | { readonly method: 'ONLY'; readonly use: EnergyUse }
  | { readonly method: 'RESIDUAL' }
  | { readonly method: 'AS_COMPONENTS'; readonly components: readonly string[] }
  | { readonly method: 'BILLED_PEAK' }
  | { readonly method: 'CURTAILED_LOAD'; readonly baselineKw: Readonly<Record<string, string>> };

/** One clause of a contract; `type` says which, its members are the clause's terms. */
export interface ChargeComponent {
  readonly type: string;
  readonly name: string;
  readonly allocation?: AllocationRule | null;
  readonly [member: string]: unknown;
}

/** What was agreed at one time. */
export interface ContractVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  /** The first day on which it no longer holds. */
  readonly effectiveTo?: string | null;
  readonly note?: string | null;
  /** The rounding of a line. */
  readonly rounding?: string | null;
  readonly holidays?: readonly string[];
  /** A calendar that names further holidays. */
  readonly holidayCalendar?: string | null;
  readonly components: readonly ChargeComponent[];
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A power contract with all its versions. */
export interface Contract {
  readonly code: string;
  readonly name: string;
  readonly siteCode: string;
  readonly supplier: string;
  readonly kind: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly versions: readonly ContractVersion[];
}

/** What a meter counts. */
export type Channel = 'IMPORT_KWH' | 'EXPORT_KWH' | 'IMPORT_KVARH' | 'EXPORT_KVARH' | 'KVAH';

/** By what raw readings are multiplied from an instant on; from the beginning when it is absent. */
export interface Multiplier {
  readonly from?: string | null;
  readonly factor: string;
}

/** A meter. */
export interface Meter {
  readonly code: string;
  readonly siteCode: string;
  readonly contractCode?: string | null;
  readonly role: 'MAIN' | 'SUBMETER' | 'BUILDING';
  readonly use?: EnergyUse | null;
  readonly consumerRef?: string | null;
  /** The meter of the building in which a submeter stands. */
  readonly buildingCode?: string | null;
  readonly intervalMinutes: number;
  readonly breakerKw?: string | null;
  readonly channels: readonly Channel[];
  readonly multipliers: readonly Multiplier[];
  /** The first local day on which it counts for its contract; always when absent. */
  readonly effectiveFrom?: string | null;
  /** The first local day on which it no longer counts. */
  readonly effectiveTo?: string | null;
  readonly timeZone: string;
}

/** A run of intervals without a value. */
export interface Gap {
  readonly fromUtc: string;
  readonly toUtc: string;
  readonly intervals: number;
}

/** What a meter measured in a month. */
export interface MeterMonth {
  readonly meterCode: string;
  readonly period: string;
  readonly timeZone: string;
  readonly expectedIntervals: number;
  readonly intervals: number;
  readonly energyKwh: string;
  readonly peakKw?: string | null;
  readonly peakStartUtc?: string | null;
  readonly suspiciousIntervals: number;
  readonly gaps: readonly Gap[];
}

/** Energy of one interval. */
export interface MeterInterval {
  readonly startUtc: string;
  readonly kwh: string;
  readonly status: ReadingStatus;
  /** Why it is suspicious, or why it was released or rejected. */
  readonly reason?: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What became of a reading. */
export type ReadingStatus =
  'ACCEPTED' | 'SUSPICIOUS' | 'RELEASED' | 'REJECTED' | 'WITHDRAWN' | 'ESTIMATED';

/** Prices of a market, interval by interval. */
export interface PriceSeries {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly intervalMinutes: number;
  readonly timeZone: string;
}

/** The price of one interval. */
export interface PricePoint {
  readonly startUtc: string;
  readonly price: string;
}

/** The prices of a month. */
export interface PriceMonth {
  readonly unit: string;
  readonly timeZone: string;
  readonly expectedIntervals: number;
  readonly intervals: number;
  readonly meanPrice?: string | null;
  readonly lowestPrice?: string | null;
  readonly highestPrice?: string | null;
  readonly gaps: readonly Gap[];
}

/** How missing readings were estimated. */
export type EstimateMethod = 'LINEAR' | 'LIKE_DAYS' | 'REGISTER_TOTAL' | 'MANUAL';

/** A line of a bill. */
export interface BillLine {
  readonly lineNo: number;
  readonly component: string;
  readonly type: string;
  readonly part?: string | null;
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice?: string | null;
  readonly amount: string;
  /** The figures that decided the line, by name. */
  readonly determinants?: Readonly<Record<string, string>> | null;
  readonly explanation?: Explanation | null;
  /** What the line owes to estimated readings. */
  readonly estimated?: {
    readonly intervals: number;
    readonly energyKwh: string;
    readonly quantity?: string | null;
    readonly sharePercent?: string | null;
    readonly amount: string;
    readonly methods: readonly EstimateMethod[];
  } | null;
}

/** What a use or consumer bears of a bill. */
export interface BillShare {
  readonly use: EnergyUse;
  readonly consumerRef?: string | null;
  readonly energyKwh: string;
  readonly amount: string;
  readonly lines: readonly { readonly lineNo: number; readonly amount: string }[];
}

/** What is to be paid for a bill after power credits. */
export interface BillPayment {
  readonly creditsEarned: string;
  readonly payable: string;
  readonly creditsUsed: string;
  readonly amountDue: string;
}

/** A settled bill version. */
export interface Bill {
  readonly id: string;
  readonly contractCode: string;
  readonly siteCode: string;
  readonly period: string;
  readonly version: number;
  readonly status: 'FINAL' | 'DRAFT';
  readonly currency: string;
  readonly total: string;
  readonly timeZone: string;
  readonly lines: readonly BillLine[];
  readonly shares: readonly BillShare[];
  readonly checks: {
    readonly hours: string;
    readonly intervals: number;
    readonly energyKwh?: string | null;
    readonly peakKw?: string | null;
  };
  readonly missing: readonly { readonly code: string; readonly detail: string }[];
  /** Absent for drafts and for versions that a newer one replaced. */
  readonly payment?: BillPayment | null;
  /** How much of it rests on estimated readings. */
  readonly estimated?: {
    readonly intervals: number;
    readonly energyKwh: string;
    readonly sharePercent?: string | null;
    readonly methods: readonly EstimateMethod[];
    readonly meters: readonly {
      readonly meterCode: string;
      readonly intervals: number;
      readonly energyKwh: string;
    }[];
  } | null;
  /** Why settling again would give another bill. */
  readonly outdated?: {
    readonly since?: string | null;
    readonly because: readonly { readonly fact: string; readonly detail: string }[];
  } | null;
  readonly inputsHash: string;
  readonly settledAt: string;
  readonly settledBy: string;
}

/** Which bills. */
export interface BillQuery {
  readonly period?: string | undefined;
  readonly contractCode?: string | null;
  readonly siteCode?: string | null;
  readonly versions?: 'LATEST' | 'ALL';
}

const ALL = 1000;

/** The contracts, all or those that hold in a month. */
export function useContracts(activeIn?: string) {
  return useQuery({
    queryKey: ['contracts', activeIn ?? 'all'],
    queryFn: async ({ signal }) => {
      const url = `${API.energy}/contracts`;
      return (await getJson<Page<Contract>>(url, { activeIn, limit: ALL }, signal)).items;
    },
  });
}

/** One contract. */
export function useContract(code: string, enabled = true) {
  return useQuery({
    queryKey: ['contract', code],
    queryFn: ({ signal }) => getJson<Contract>(`${API.energy}/contracts/${code}`, {}, signal),
    enabled,
  });
}

/** The meters of a contract. */
export function useMeters(contractCode: string | undefined) {
  return useQuery({
    queryKey: ['meters', contractCode],
    queryFn: async ({ signal }) => {
      const url = `${API.energy}/meters`;
      return (await getJson<Page<Meter>>(url, { contractCode, limit: ALL }, signal)).items;
    },
    enabled: contractCode !== undefined,
  });
}

/** The meters of a site. */
export function useSiteMeters(siteCode: string) {
  return useQuery({
    queryKey: ['meters', 'site', siteCode],
    queryFn: async ({ signal }) => {
      const url = `${API.energy}/meters`;
      return (await getJson<Page<Meter>>(url, { siteCode, limit: ALL }, signal)).items;
    },
    enabled: siteCode !== '',
  });
}

/** One meter. */
export function useMeter(code: string) {
  return useQuery({
    queryKey: ['meter', code],
    queryFn: ({ signal }) => getJson<Meter>(`${API.energy}/meters/${code}`, {}, signal),
  });
}

/** What a meter measured in a month. */
export function useMeterMonth(code: string, period: string) {
  return useQuery(meterMonth(code, period));
}

/** The query of what a meter measured in a month, for several at once. */
export function meterMonth(code: string, period: string) {
  return queryOptions({
    queryKey: ['meter-month', code, period],
    queryFn: ({ signal }) =>
      getJson<MeterMonth>(`${API.energy}/meters/${code}/months/${period}`, {}, signal),
  });
}

/** All price series. */
export function usePriceSeries() {
  return useQuery({
    queryKey: ['price-series'],
    queryFn: async ({ signal }) => {
      const url = `${API.energy}/price-series`;
      return (await getJson<Page<PriceSeries>>(url, { limit: ALL }, signal)).items;
    },
    staleTime: 10 * 60_000,
  });
}

/** The prices of a month. */
export function usePriceMonth(code: string, period: string) {
  return useQuery({
    queryKey: ['price-month', code, period],
    queryFn: ({ signal }) =>
      getJson<PriceMonth>(`${API.energy}/price-series/${code}/months/${period}`, {}, signal),
  });
}

/** Bills, the newest version of each unless all are asked for. */
export function useBills(query: BillQuery) {
  return useQuery({
    queryKey: ['bills', query],
    queryFn: async ({ signal }) => {
      const url = `${API.energy}/settlements`;
      return (await getJson<Page<Bill>>(url, { ...query, limit: 200 }, signal)).items;
    },
  });
}

/** One bill. */
export function useBill(id: string) {
  return useQuery({
    queryKey: ['bill', id],
    queryFn: ({ signal }) => getJson<Bill>(`${API.energy}/settlements/${id}`, {}, signal),
  });
}

/** A bill to print or to check. */
export function billFile(id: string, format: 'pdf' | 'xlsx'): string {
  return `${API.gateway}/power-bills/${id}?format=${format}`;
}

/** Fetches how a line of a bill came about. */
export function explainLine(id: string, lineNo: number) {
  return async (): Promise<Explanation> => {
    const bill = await getJson<Bill>(`${API.energy}/settlements/${id}`, { explain: true });
    const found = bill.lines.find((line) => line.lineNo === lineNo)?.explanation;
    if (!found) throw new Error('The service gave no explanation for this line.');
    return found;
  };
}
