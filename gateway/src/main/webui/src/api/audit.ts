/** The audit trail over all services. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { apiUrl, getJson, type QueryValues } from './client';
import { API } from './paths';

const TRAIL = `${API.gateway}/audit-trail`;

/** The services that keep a trail, in the order of their chains. */
export const TRAIL_SERVICES = [
  { value: 'ai-hosting', title: 'AI hosting' },
  { value: 'cost-model', title: 'Costs and market' },
  { value: 'energy-contracts', title: 'Energy contracts' },
  { value: 'fleet', title: 'Fleet' },
  { value: 'gateway', title: 'People and reports' },
] as const;

/** One field that a change touched. */
export interface FieldChange {
  readonly field: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

/** One recorded change. */
export interface TrailEntry {
  readonly service: string;
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly changes: readonly FieldChange[];
  readonly changesOmitted: number;
  readonly correlationId?: string | null;
  readonly sequence?: number | null;
  readonly hash?: string | null;
}

/** A service whose trail is missing, and why. */
export interface Unanswered {
  readonly service: string;
  readonly reason: string;
}

/** A page of the trail. */
export interface TrailPage {
  readonly items: readonly TrailEntry[];
  readonly next: string | null;
  readonly unanswered: readonly Unanswered[];
}

/** What a recomputation of a chain found. */
export interface ChainVerification {
  readonly intact: boolean;
  readonly sealedEntries: number;
  readonly unsealedEntries: number;
  readonly brokenAtSequence?: number | null;
  readonly lostEntries: number;
  readonly headSequence: number;
  readonly headHash: string;
  readonly sealedUpTo?: string | null;
}

/** The chain of one service, recomputed now. */
export interface ChainStatus {
  readonly service: string;
  readonly chain: ChainVerification;
}

/** The chains of all services. */
export interface ChainStatuses {
  readonly items: readonly ChainStatus[];
  readonly unanswered: readonly Unanswered[];
}

/** The trail, page after page. */
export function useTrail(query: QueryValues) {
  return useInfiniteQuery({
    queryKey: ['audit-trail', query],
    queryFn: ({ signal, pageParam }) =>
      getJson<TrailPage>(TRAIL, { limit: 50, ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Has every service recompute its chain. */
export function useChains() {
  return useQuery({
    queryKey: ['audit-chains'],
    queryFn: ({ signal }) => getJson<ChainStatuses>(`${TRAIL}/verification`, {}, signal),
    staleTime: Infinity,
    retry: false,
  });
}

/** The address of the trail for a download. */
export function trailHref(query: QueryValues): string {
  return apiUrl(TRAIL, query);
}
