/** Reading the market: price, difficulty, fees, their history, and what a machine earns. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiUrl, getJson, postJson } from './client';
import { usePages } from './pages';
import { API } from './paths';
import type { Explanation } from './types';

/** Where a market fact came from. */
export interface Provenance {
  readonly source: string;
  readonly version: number;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly manual: boolean;
}

/** The close of a UTC day. A suspicious one counts in nothing until somebody releases it. */
export interface DailyClose extends Provenance {
  readonly date: string;
  readonly priceUsd: string;
  readonly status: 'ACTIVE' | 'SUSPICIOUS';
}

/** The difficulty from one retarget to the next. */
export interface DifficultyEpoch extends Provenance {
  readonly startHeight: number;
  readonly difficulty: string;
  readonly nBits: string | null;
  readonly startedAt: string | null;
}

/** The mean fees of the blocks of a UTC day. */
export interface BlockFeeDay extends Provenance {
  readonly date: string;
  readonly meanFeesBtcPerBlock: string | null;
}

/** The market as known at one instant; figures without a fact behind them are null. */
export interface MarketSummary {
  readonly asOf: string;
  readonly price: DailyClose | null;
  readonly priceAgeHours: number | null;
  readonly difficultyEpoch: DifficultyEpoch | null;
  readonly difficultyAgeHours: number | null;
  readonly fees: BlockFeeDay | null;
  readonly feesAgeHours: number | null;
  readonly height: number | null;
  readonly subsidyBtc: string | null;
  readonly nextHalvingHeight: number | null;
  readonly daysToHalving: string | null;
  readonly networkHashrateEhs: string | null;
  readonly hashpriceUsdPerPhDay: string | null;
  readonly missing: readonly { readonly code: string; readonly detail: string }[];
  readonly explanations?: Readonly<Partial<Record<string, Explanation>>> | null;
}

/** One day of the history. */
export interface MarketPoint {
  readonly date: string;
  readonly priceUsd: string | null;
  readonly difficulty: string | null;
  readonly networkHashrateEhs: string | null;
  readonly meanFeesBtcPerBlock: string | null;
  readonly hashpriceUsdPerPhDay: string | null;
}

/** The history of a span; long spans come in steps of several days. */
export interface MarketSeries {
  readonly from: string;
  readonly to: string;
  readonly everyDays: number;
  readonly points: readonly MarketPoint[];
}

/** What the calculator is asked; decimals in plain notation. */
export interface EconomicsInputs {
  readonly blockHeight?: number;
  readonly difficulty?: string;
  readonly feesBtcPerBlock?: string;
  readonly priceUsdPerBtc?: string;
  readonly poolFeePercent?: string;
  readonly hashrateThs?: string;
  readonly powerW?: string;
  readonly efficiencyJPerTh?: string;
  readonly powerPriceUsdPerKwh?: string;
  readonly pue?: string;
}

/** What the calculator answers; a figure is absent when an input that it needs is. */
export interface Economics {
  readonly btcPerDay?: string;
  readonly hashpriceUsdPerPhDay?: string;
  readonly hashcostUsdPerPhDay?: string;
  readonly revenueUsdPerMwh?: string;
  readonly netRevenueUsdPerMwhAtMeter?: string;
  readonly breakEvenPowerUsdPerKwh?: string;
  readonly breakEvenPriceUsdPerBtc?: string;
  readonly breakEvenEfficiencyJPerTh?: string;
  readonly kwhPerBtc?: string;
  readonly explanations?: Readonly<Partial<Record<string, Explanation>>> | null;
}

const MARKET = `${API.costModel}/market`;
/** How many rows the lists of facts bring at a time. */
const ROWS = 20;

/** The market now, explained. */
export function useMarketSummary() {
  return useQuery({
    queryKey: ['market', 'summary'],
    queryFn: ({ signal }) => getJson<MarketSummary>(`${MARKET}/summary`, { explain: true }, signal),
  });
}

/** The address of the history from a day on, also for its downloads. */
export function seriesUrl(from: string): string {
  return apiUrl(`${MARKET}/series`, { from });
}

/** The history from a day to today. */
export function useMarketSeries(from: string) {
  return useQuery({
    queryKey: ['market', 'series', from],
    queryFn: ({ signal }) => getJson<MarketSeries>(seriesUrl(from), {}, signal),
    placeholderData: keepPreviousData,
  });
}

/** The daily closes, newest first; only those of one status when it is given. */
export function useDailyCloses(status: DailyClose['status'] | null) {
  return usePages<DailyClose>(['market', 'daily-closes'], `${MARKET}/daily-closes`, {
    status,
    limit: ROWS,
  });
}

/** The versions of a day's close, oldest first. */
export function useCloseVersions(date: string) {
  return useQuery({
    queryKey: ['market', 'daily-close', date],
    queryFn: async ({ signal }) =>
      (
        await getJson<{ readonly versions: readonly DailyClose[] }>(
          `${MARKET}/daily-closes/${date}`,
          {},
          signal,
        )
      ).versions,
  });
}

/** Corrects the close of a day; the reason stays on record beside the new version. */
export async function correctClose(
  close: Pick<DailyClose, 'date' | 'priceUsd' | 'source'> & { readonly reason: string },
  idempotencyKey: string,
) {
  return await postJson<DailyClose>(`${MARKET}/daily-closes`, close, { idempotencyKey });
}

/** The difficulty epochs, newest first. */
export function useDifficultyEpochs() {
  return usePages<DifficultyEpoch>(['market', 'epochs'], `${MARKET}/difficulty-epochs`, {
    limit: ROWS,
  });
}

/** Counts a suspicious close from now on; the reason stays on record. */
export async function releaseClose(date: string, reason: string, idempotencyKey: string) {
  return await postJson<DailyClose>(
    `${MARKET}/daily-closes/${date}/release`,
    { reason },
    { idempotencyKey },
  );
}

/** What a machine earns and costs under the given market. */
export function useEconomics(inputs: EconomicsInputs, enabled: boolean) {
  return useQuery({
    queryKey: ['market', 'economics', inputs],
    queryFn: ({ signal }) =>
      postJson<Economics>(`${API.costModel}/network/economics`, inputs, {
        query: { explain: true },
        signal,
      }),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
