import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { lastWholeMonth, parsePeriod } from './period';

/**
 * The period of the page, from the URL (`?period=2026-10`), so that every view can be linked and
 * reloaded. Without one it is the last whole month.
 */
export function usePeriod(): readonly [string, (code: string) => void] {
  const [search, setSearch] = useSearchParams();
  const given = search.get('period');
  const fallback = useMemo(() => lastWholeMonth(new Date()), []);
  const period = given !== null && parsePeriod(given) ? given : fallback;
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
