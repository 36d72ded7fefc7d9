import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { PreviewRequest } from '../../../api/billPreview';
import type { Meter, PriceSeries } from '../../../api/energy';
import { usePricesOf, useReadings } from '../../../api/readings';
import { seriesIn } from '../versions';
import { componentsOf, type VersionDraft } from './draft';
import { loadOf, monthSpan, pricesOf } from './previewRequest';

/** What the live bill is computed on. */
export interface PreviewBasis {
  readonly period: string;
  readonly timeZone: string;
  readonly currency: string;
  /** The meter whose load is used; null for a flat load. */
  readonly meter: Meter | null;
  readonly constantKw: string;
}

/**
 * The request of the live bill, half a second after the last change; null while there is nothing to
 * compute or the load is being read.
 */
export function usePreviewRequest(
  draft: VersionDraft,
  basis: PreviewBasis,
  allSeries: readonly PriceSeries[],
): PreviewRequest | null {
  const { period, timeZone, currency, meter, constantKw } = basis;
  const settled = useSettled(draft);
  const components = useMemo(() => componentsOf(settled), [settled]);
  const used = useMemo(() => {
    const codes = seriesIn(components);
    return allSeries.filter(({ code }) => codes.includes(code));
  }, [components, allSeries]);
  const readings = useReadings({
    code: meter?.code,
    period,
    timeZone,
    intervalMinutes: meter?.intervalMinutes,
  });
  const prices = usePricesOf(used, { period, timeZone });
  return useMemo(() => {
    if (components.length === 0 || prices.data === undefined) return null;
    if (meter !== null && readings.data === undefined) return null;
    const load =
      meter === null
        ? constantKw === ''
          ? null
          : { constantKw }
        : loadOf(meter, readings.data ?? [], period, timeZone);
    const series = used.map(
      (one) =>
        [one.code, pricesOf(one, prices.data.get(one.code) ?? [], period, timeZone)] as const,
    );
    return {
      ...monthSpan(period),
      timeZone,
      currency,
      components,
      ...(load === null ? {} : { load }),
      prices: { series: Object.fromEntries(series) },
      holidays: settled.holidays,
      ...(settled.holidayCalendar === '' ? {} : { holidayCalendar: settled.holidayCalendar }),
      rounding: settled.rounding,
    };
  }, [
    components,
    prices.data,
    meter,
    readings.data,
    constantKw,
    period,
    timeZone,
    currency,
    used,
    settled,
  ]);
}

const PAUSE_MS = 500;

/** The value once it has stopped changing for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return useDeferredValue(settled);
}
