/** A bill computed from what a request says; nothing is stored. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { postJson } from './client';
import type { Bill } from './energy';
import { API } from './paths';

/** Prices of a preview, interval by interval. */
export interface PreviewSeries {
  readonly intervalMinutes: number;
  readonly startUtc: string;
  readonly values: readonly (string | null)[];
}

/** What a preview is computed from. */
export interface PreviewRequest {
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly components: readonly unknown[];
  readonly load?:
    | { readonly constantKw: string }
    | {
        readonly intervalMinutes: number;
        readonly startUtc: string;
        readonly kw: readonly (string | null)[];
      };
  readonly prices: { readonly series: Readonly<Record<string, PreviewSeries>> };
  readonly holidays: readonly string[];
  readonly holidayCalendar?: string;
  readonly rounding?: string;
}

/** A previewed bill. */
export type BillPreview = Pick<
  Bill,
  'timeZone' | 'currency' | 'status' | 'lines' | 'total' | 'checks' | 'missing'
> & { readonly from: string; readonly to: string };

/** Previews a bill; the one before stays while the next is computed. */
export function useBillPreview(request: PreviewRequest | null) {
  return useQuery({
    queryKey: ['bill-preview', request],
    queryFn: ({ signal }) =>
      postJson<BillPreview>(`${API.energy}/settlements/preview`, request, { signal }),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
