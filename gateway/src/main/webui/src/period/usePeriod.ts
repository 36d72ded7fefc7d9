import { createContext, use, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { parsePeriod } from './period';

/** The month that pages start with when the URL names none. */
export const StartingMonth = createContext<string | null>(null);

/**
 * The period of the page, from the URL (`?period=2026-10`), so that every view can be linked and
 * reloaded. Without one it is the starting month.
 */
export function usePeriod(): readonly [string, (code: string) => void] {
  const [search, setSearch] = useSearchParams();
  const starting = use(StartingMonth);
  if (starting === null) throw new Error('usePeriod needs the shell around it');
  const given = search.get('period');
  const period = given !== null && parsePeriod(given) ? given : starting;
  const choose = useCallback(
    (code: string) => {
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.set('period', code);
        return next;
      });
    },
    [setSearch],
  );
  return [period, choose];
}
