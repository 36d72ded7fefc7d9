/** Dates as people write them; months and days stay local dates, instants name their zone. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** A local date: `31 October 2026`. */
export function formatDate(date: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  if (!match) return '–';
  return `${Number(match[3])} ${monthName(Number(match[2]))} ${match[1]}`;
}

/** A local date in a table: `31 Oct 2026`. */
export function formatShortDate(date: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  if (!match) return '–';
  return `${Number(match[3])} ${monthName(Number(match[2])).slice(0, 3)} ${match[1]}`;
}

/** An instant in UTC: `3 Nov 2026, 09:15 UTC`. */
export function formatInstant(instant: string | null | undefined): string {
  return instant == null || instant === '' ? '–' : `${inZone(instant, 'UTC')} UTC`;
}

/** An instant in a site's zone with UTC beside it: `3 Nov 2026, 03:15 Chicago · 09:15 UTC`. */
export function formatInstantAtSite(instant: string | null | undefined, timeZone: string): string {
  if (instant == null || instant === '') return '–';
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return formatInstant(instant);
  const utc = inZone(instant, 'UTC').slice(-5);
  return `${inZone(instant, timeZone)} ${zonePlace(timeZone)} · ${utc} UTC`;
}

/** A time zone as people read it: `America/New York`. */
export function zoneName(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}

/** The place that a time zone is named after: `New York`. */
export function zonePlace(timeZone: string): string {
  return zoneName(timeZone.split('/').at(-1) ?? timeZone);
}

function inZone(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  const month = part('month').slice(0, 3);
  return `${part('day')} ${month} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
