/** Lists of the API, page after page. */
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { getJson, type QueryValues } from './client';
import type { Page } from './types';

/** How many rows a list brings at a time. */
export const PAGE_SIZE = 100;

/** How often figures that run are read again; TanStack Query rests in hidden tabs. */
export const LIVE_MILLIS = 15_000;

/** Reads a list; further pages come when asked for. It is read again while one of its items runs. */
export function usePages<T>(
  queryKey: QueryKey,
  path: string,
  query: QueryValues = {},
  runs: (item: T) => boolean = () => false,
) {
  return useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ signal, pageParam }) =>
      getJson<Page<T>>(path, { limit: PAGE_SIZE, ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (read) =>
      read.state.data?.pages.some(({ items }) => items.some(runs)) ? LIVE_MILLIS : false,
  });
}

/** What `usePages` gives. */
export type PagesQuery<T> = ReturnType<typeof usePages<T>>;
