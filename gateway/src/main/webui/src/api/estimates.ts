/** How good the readings of a meter are, and estimates of those that are missing. */
import { useQuery } from '@tanstack/react-query';
import { getJson, postJson } from './client';
import type { EstimateMethod, Gap } from './energy';
import { usePages } from './pages';
import { API } from './paths';

/** How far the readings of an hour can be trusted, the best first. */
export type QualityState =
  'COMPLETE' | 'RELEASED' | 'ESTIMATED' | 'REJECTED' | 'MISSING' | 'SUSPICIOUS';

/** A local day: the worst state of each of its 23, 24 or 25 hours. */
export interface QualityDay {
  readonly day: string;
  readonly expected: number;
  readonly used: number;
  readonly missing: number;
  readonly suspicious: number;
  readonly estimated: number;
  readonly hours: readonly QualityState[];
}

/** How complete and trustworthy the readings of a month are. */
export interface QualityMonth {
  readonly timeZone: string;
  readonly expected: number;
  readonly used: number;
  readonly missing: number;
  readonly suspicious: number;
  readonly estimated: number;
  readonly days: readonly QualityDay[];
  readonly gaps: readonly Gap[];
}

/** Consecutive estimated intervals with what determined them. */
export interface EstimatedRun {
  readonly fromUtc: string;
  readonly toUtc: string;
  readonly intervals: number;
  readonly energyKwh: string;
  readonly determinants: Readonly<Record<string, string>>;
  /** The energy of each, in a preview only. */
  readonly kwh?: readonly string[] | null;
}

/** What an estimate would fill in. */
export interface EstimatePreview {
  readonly method: EstimateMethod;
  readonly intervals: number;
  readonly energyKwh: string;
  readonly runs: readonly EstimatedRun[];
}

/** Readings that somebody estimated. */
export interface Estimate extends EstimatePreview {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly undone?: {
    readonly reason: string;
    readonly intervals: number;
    readonly recordedAt: string;
    readonly recordedBy: string;
  } | null;
}

/** What an estimate is asked for with. */
export interface EstimateRequest {
  readonly from: string;
  readonly to: string;
  readonly method: EstimateMethod;
  readonly days?: number;
  readonly totalKwh?: string;
  readonly kwh?: readonly string[];
  readonly reason?: string;
}

/** How good the readings of a month are, day by day and hour by hour. */
export function useMeterQuality(code: string, period: string) {
  return useQuery({
    queryKey: ['meters', code, 'quality', period],
    queryFn: ({ signal }) =>
      getJson<QualityMonth>(`${API.energy}/meters/${code}/quality/${period}`, {}, signal),
  });
}

/** How complete and trustworthy the prices of a series are in a month. */
export function usePriceQuality(code: string, period: string) {
  return useQuery({
    queryKey: ['price-series', code, 'quality', period],
    queryFn: ({ signal }) =>
      getJson<QualityMonth>(`${API.energy}/price-series/${code}/quality/${period}`, {}, signal),
  });
}

/** The estimates of a meter, the newest first. */
export function useEstimates(code: string) {
  return usePages<Estimate>(
    ['meters', code, 'estimates'],
    `${API.energy}/meters/${code}/estimates`,
  );
}

/** What an estimate would fill in; nothing is stored. */
export async function previewEstimate(code: string, request: EstimateRequest) {
  return await postJson<EstimatePreview>(`${API.energy}/meters/${code}/estimates/preview`, request);
}

/** Fills missing readings; the reason stays on record. */
export async function applyEstimate(
  code: string,
  request: EstimateRequest,
  idempotencyKey: string,
) {
  return await postJson<Estimate>(`${API.energy}/meters/${code}/estimates`, request, {
    idempotencyKey,
  });
}

/** Takes an estimate back. */
export async function undoEstimate(
  code: string,
  id: string,
  reason: string,
  idempotencyKey: string,
) {
  return await postJson<Estimate>(
    `${API.energy}/meters/${code}/estimates/${id}/undo`,
    { reason },
    { idempotencyKey },
  );
}
