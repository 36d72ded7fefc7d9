import { useSearchParams } from 'react-router';
import { lastMonth, parsePeriod } from '../../period/period';
import { usePeriod } from '../../period/usePeriod';

/**
 * The month of the page. A link to readings names a span instead (`?from=`), which starts at a local
 * midnight: half a day and a little later it is the same month in every zone.
 */
export function useMonth(): string {
  const [chosen] = usePeriod();
  const [search] = useSearchParams();
  const start = search.has('period') ? NaN : Date.parse(search.get('from') ?? '');
  if (!Number.isNaN(start)) return new Date(start + 14 * 3_600_000).toISOString().slice(0, 7);
  const period = parsePeriod(chosen);
  return period ? lastMonth(period) : chosen;
}
