/** Entering meters and price series: what they are, and how the files of each are laid out. */
import { useQuery } from '@tanstack/react-query';
import { getJson, postJson, putJson } from './client';
import type { Channel, Meter, Multiplier, PriceSeries } from './energy';
import { usePages } from './pages';
import { API } from './paths';
import type { Page } from './types';

/** A meter as people enter it. */
export interface MeterRequest {
  readonly code: string;
  readonly siteCode: string;
  readonly contractCode?: string;
  readonly role: Meter['role'];
  readonly use?: string;
  readonly consumerRef?: string;
  readonly buildingCode?: string;
  readonly intervalMinutes: number;
  readonly breakerKw?: string;
  readonly channels?: readonly Channel[];
}

/** A price series as people enter it. */
export interface PriceSeriesRequest {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly intervalMinutes: number;
  readonly timeZone: string;
}

/** What has files of its own: a meter or a price series. */
export interface FileOwner {
  readonly kind: 'meters' | 'price-series';
  readonly code: string;
}

/** A further column of a file, with what the meter counted on another channel. */
export interface ChannelColumn {
  readonly channel: Channel;
  readonly column: string;
  readonly unit?: string | null;
}

/** How the CSV files of a meter or a price series are laid out. */
export interface FileLayout {
  readonly separator?: string | null;
  readonly decimalComma?: boolean | null;
  readonly skipLines?: number | null;
  readonly timeColumn: string;
  readonly clockColumn?: string | null;
  readonly timeFormat?: string | null;
  readonly timeZone?: string | null;
  readonly label?: string | null;
  readonly repeatedHour?: string | null;
  readonly flagColumn?: string | null;
  readonly flagValue?: string | null;
  readonly valueColumn?: string | null;
  readonly firstIntervalColumn?: string | null;
  readonly unit?: string | null;
  readonly multipliers?: readonly Multiplier[] | null;
  readonly raw?: boolean | null;
  readonly channels?: readonly ChannelColumn[] | null;
}

/** A layout as it is stored. */
export interface StoredLayout {
  readonly ownerCode: string;
  readonly layout: FileLayout;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** From which files of a grid the prices of a series come. */
export interface PriceSource {
  readonly layout: string;
  readonly point: string;
}

/** From how many intervals on a run of values is doubted; 0 for never. */
export interface RunLimits {
  readonly frozenIntervals: number;
  readonly linearIntervals: number;
}

/** All meters, page after page. */
export function useMeterList() {
  return usePages<Meter>(['meters', 'all'], `${API.energy}/meters`);
}

/** The meters to choose from. */
export function useMeterChoices(enabled: boolean) {
  return useQuery({
    queryKey: ['meters', 'choices'],
    queryFn: async ({ signal }) =>
      (await getJson<Page<Meter>>(`${API.energy}/meters`, { limit: 1000 }, signal)).items,
    enabled,
  });
}

/** All price series, page after page. */
export function useSeriesList() {
  return usePages<PriceSeries>(['price-series', 'all'], `${API.energy}/price-series`);
}

/** Enters a meter. */
export async function enterMeter(request: MeterRequest, idempotencyKey: string): Promise<Meter> {
  return await postJson(`${API.energy}/meters`, request, { idempotencyKey });
}

/** What holds of a meter from now on, with why. */
export interface MeterCorrection extends Partial<
  Omit<MeterRequest, 'code' | 'siteCode' | 'role' | 'intervalMinutes' | 'channels'>
> {
  readonly role: Meter['role'];
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly reason: string;
}

/** Corrects a meter, moves it to another contract or retires it. */
export async function correctMeter(code: string, correction: MeterCorrection): Promise<Meter> {
  return await putJson(`${API.energy}/meters/${encodeURIComponent(code)}`, correction);
}

/** Adds what a meter counts beside the rest. */
export async function addChannel(code: string, channel: string, key: string): Promise<Meter> {
  const url = `${API.energy}/meters/${code}/channels`;
  return await postJson(url, { channel }, { idempotencyKey: key });
}

/** Says by what the raw readings of a meter are multiplied, in place of what held before. */
export async function setMultipliers(
  code: string,
  multipliers: readonly Multiplier[],
  reason: string,
): Promise<Meter> {
  return await putJson(`${API.energy}/meters/${code}/multipliers`, { multipliers, reason });
}

/** Enters a price series. */
export async function enterSeries(
  request: PriceSeriesRequest,
  idempotencyKey: string,
): Promise<PriceSeries> {
  return await postJson(`${API.energy}/price-series`, request, { idempotencyKey });
}

/** Renames a price series, or corrects one that has no price yet. */
export async function correctSeries(
  code: string,
  correction: Omit<PriceSeriesRequest, 'code'>,
): Promise<PriceSeries> {
  return await putJson(`${API.energy}/price-series/${encodeURIComponent(code)}`, correction);
}

/** How the files of an owner are laid out; null when nobody has said it. */
export function useFileLayout(owner: FileOwner, enabled = true) {
  return useQuery({
    queryKey: ['file-layout', owner.kind, owner.code],
    queryFn: ({ signal }) => getOrNull<StoredLayout>(`${urlOf(owner)}/file-layout`, signal),
    enabled,
  });
}

/** Saves how the files of an owner are laid out. */
export async function setFileLayout(owner: FileOwner, layout: FileLayout): Promise<StoredLayout> {
  return await putJson(`${urlOf(owner)}/file-layout`, layout);
}

/** From when on runs of values of an owner are doubted. */
export function useRunLimits(owner: FileOwner) {
  return useQuery({
    queryKey: ['run-limits', owner.kind, owner.code],
    queryFn: async ({ signal }) =>
      (await getJson<{ readonly limits: RunLimits }>(`${urlOf(owner)}/run-limits`, {}, signal))
        .limits,
  });
}

/** Says from when on runs of values of an owner are doubted. */
export async function setRunLimits(owner: FileOwner, limits: Record<string, unknown>) {
  return await putJson<unknown>(`${urlOf(owner)}/run-limits`, limits);
}

/** From which files of a grid the prices of a series come; null when from none. */
export function usePriceSource(code: string) {
  return useQuery({
    queryKey: ['price-source', code],
    queryFn: ({ signal }) =>
      getOrNull<PriceSource>(`${API.energy}/price-series/${code}/source`, signal),
  });
}

/** Takes the prices of a series from files of a grid. */
export async function setPriceSource(code: string, source: PriceSource): Promise<PriceSource> {
  return await putJson(`${API.energy}/price-series/${code}/source`, source);
}

function urlOf({ kind, code }: FileOwner): string {
  return `${API.energy}/${kind}/${encodeURIComponent(code)}`;
}

/** A resource of which nobody has said anything yet is answered with nothing. */
async function getOrNull<T>(url: string, signal: AbortSignal): Promise<T | null> {
  return (await getJson<T | undefined>(url, {}, signal)) ?? null;
}
