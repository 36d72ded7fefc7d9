/** GPU pools, their resources and what excluded them. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../client';
import { usePages } from '../pages';
import { API } from '../paths';
import type { Page } from '../types';

const MOST = 1000;

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
