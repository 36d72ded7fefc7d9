/** All readings and prices of a month, in as few requests as their number needs. */
import { useQuery } from '@tanstack/react-query';
import { monthInZone, type Span, splitSpan } from '../format/zones';
import { getJson, postJson } from './client';
import type { MeterInterval, PricePoint, PriceSeries, ReadingStatus } from './energy';
import { usePages } from './pages';
import { API } from './paths';
import type { Page } from './types';

const MOST = 1000;

interface MonthQuery {
  readonly code: string | undefined;
  readonly period: string;
  readonly timeZone: string;
  readonly intervalMinutes: number | undefined;
}

/** The readings of a meter in a month. */
export function useReadings(query: MonthQuery) {
  return useMonth<MeterInterval>('meters', 'intervals', query);
}

/** The readings of a meter in a span that are in one state, page after page. */
export function useReadingsOf(code: string, span: Span, status: ReadingStatus) {
  return usePages<MeterInterval>(
    ['meters', code, 'intervals'],
    `${API.energy}/meters/${code}/intervals`,
    { ...span, status },
  );
}

/** Decides on the suspicious readings of a span; the reason stays on record. */
export async function judgeReadings(
  code: string,
  decision: 'releases' | 'rejections',
  span: Span,
  reason: string,
  idempotencyKey: string,
) {
  const url = `${API.energy}/meters/${code}/intervals/${decision}`;
  return await postJson(url, { ...span, reason }, { idempotencyKey });
}

/** Decides on the suspicious values of a span of a price series; the reason stays on record. */
export async function judgePrices(
  code: string,
  decision: 'releases' | 'rejections',
  span: Span,
  reason: string,
  idempotencyKey: string,
) {
  const url = `${API.energy}/price-series/${code}/points/${decision}`;
  return await postJson(url, { ...span, reason }, { idempotencyKey });
}

/** The prices of a series in a month. */
export function usePricePoints(query: MonthQuery) {
  return useMonth<PricePoint>('price-series', 'points', query);
}

/** The prices of several series in a month, by code. */
export function usePricesOf(
  series: readonly PriceSeries[],
  { period, timeZone }: Pick<MonthQuery, 'period' | 'timeZone'>,
) {
  return useQuery({
    queryKey: ['price-series', series.map(({ code }) => code), 'points', period, timeZone],
    queryFn: async ({ signal }) => {
      const months = series.map(async ({ code, intervalMinutes }) => {
        const query = { code, period, timeZone, intervalMinutes };
        return [
          code,
          await readMonth<PricePoint>('price-series', 'points', query, signal),
        ] as const;
      });
      return new Map(await Promise.all(months));
    },
    staleTime: 5 * 60_000,
  });
}

function useMonth<T>(collection: string, values: string, query: MonthQuery) {
  const { code, period, timeZone, intervalMinutes } = query;
  return useQuery({
    queryKey: [collection, code, values, period, timeZone],
    queryFn: ({ signal }) => readMonth<T>(collection, values, query, signal),
    enabled: code !== undefined && intervalMinutes !== undefined,
    staleTime: 5 * 60_000,
  });
}

async function readMonth<T>(
  collection: string,
  values: string,
  { code, period, timeZone, intervalMinutes }: MonthQuery,
  signal: AbortSignal,
): Promise<readonly T[]> {
  const url = `${API.energy}/${collection}/${code ?? ''}/${values}`;
  const spans = splitSpan(monthInZone(period, timeZone), intervalMinutes ?? 60, MOST);
  const pages = await Promise.all(
    spans.map((span) => getJson<Page<T>>(url, { ...span, limit: MOST }, signal)),
  );
  return pages.flatMap((page) => page.items);
}
