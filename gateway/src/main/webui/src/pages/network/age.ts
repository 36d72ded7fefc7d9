/** How old a market fact is, and when it is too old to be taken as today's. */

/** `5 hours old`, `21 days old`; null when there is no fact. */
export function ageText(hours: number | null): string | null {
  if (hours === null) return null;
  if (hours < 1) return 'less than an hour old';
  if (hours < 48) return `${hours} ${hours === 1 ? 'hour' : 'hours'} old`;
  return `${Math.floor(hours / 24)} days old`;
}

/** A daily close counts for its day and the next; then it is stale. */
export const PRICE_FRESH_HOURS = 48;
/** An epoch lasts about 14 days; one that is older than 16 has most likely ended. */
export const EPOCH_FRESH_HOURS = 16 * 24;

/** True when the fact is older than it may be. */
export function isStale(hours: number | null, freshHours: number): boolean {
  return hours !== null && hours > freshHours;
}

/** The day that many whole days after an instant, in UTC. */
export function dayAfter(instant: string, days: string): string {
  const day = new Date(instant);
  day.setUTCDate(day.getUTCDate() + Number(days.split('.')[0]));
  return day.toISOString().slice(0, 10);
}

/** The spans that the history is shown over. */
export type Range = '3m' | '12m' | 'all';

/** The first day of a span that ends at the instant; the genesis block began all of it. */
export function firstDay(range: Range, now: Date): string {
  if (range === 'all') return '2009-01-03';
  const months = range === '3m' ? 3 : 12;
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(now.getUTCDate(), last));
  return day.toISOString().slice(0, 10);
}
