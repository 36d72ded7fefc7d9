/** Lists of the API, page after page. */
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { getJson, type QueryValues } from './client';
import type { Page } from './types';

/** How many rows a list brings at a time. */
export const PAGE_SIZE = 100;

/** Reads a list; further pages come when asked for. */
export function usePages<T>(queryKey: QueryKey, path: string, query: QueryValues = {}) {
  return useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ signal, pageParam }) =>
      getJson<Page<T>>(path, { limit: PAGE_SIZE, ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** What `usePages` gives. */
export type PagesQuery<T> = ReturnType<typeof usePages<T>>;
