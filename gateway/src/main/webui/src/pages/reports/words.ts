/** How the page of reports says what a link or a download is. */
import { formatDate } from '../../format/dates';
import { periodTitle } from '../../period/period';

/** The rolling months, as a person chooses them. */
export const ROLLING: readonly { readonly value: string; readonly title: string }[] = [
  { value: 'latest-closed-month', title: 'The latest closed month' },
  { value: 'running-month', title: 'The running month' },
  { value: 'previous-month', title: 'The month before the running one' },
];

/** A form as people know it. */
export function formName(format: string): string {
  if (format === 'ics') return 'Calendar';
  return format === 'zip' ? 'CSV (zip)' : format.toUpperCase();
}

/** For when a link reads its report. */
export function ruleTitle(rule: string): string {
  return ROLLING.find(({ value }) => value === rule)?.title ?? periodTitle(rule);
}

/** The last day on which a link answers, from the instant at which it ends. */
export function lastDay(expiresAt: string | undefined): string {
  if (expiresAt === undefined) return 'Does not expire';
  return formatDate(new Date(Date.parse(expiresAt) - 1).toISOString());
}

/** The instant after a last day in UTC, as the API wants it. */
export function endOfDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString();
}
