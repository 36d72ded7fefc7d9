/** How schedules and their runs are put into words. */
import type { Cadence, ReportRun, ReportSchedule, Timing } from '../../../api/schedules';
import type { Tone } from '../../../components/Badge';
import { zonePlace } from '../../../format/dates';

/** The days of the week as the API names them. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

/** The cadences with their names. */
export const CADENCES: readonly { readonly value: Cadence; readonly title: string }[] = [
  { value: 'ON_CLOSE', title: 'When a month closes' },
  { value: 'MONTHLY', title: 'Every month' },
  { value: 'WEEKLY', title: 'Every week' },
  { value: 'DAILY', title: 'Every day' },
];

/** The months that a schedule can be about. */
export const PERIODS = [
  { value: 'previous-month', title: 'The month before' },
  { value: 'running-month', title: 'The running month' },
  { value: 'latest-closed-month', title: 'The newest closed month' },
] as const;

/** The number that stands for the last day of every month. */
const LAST_DAY = 31;

/** `MONDAY` as people write it. */
export function capital(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** A day of the month: `day 5`, or the last day. */
export function dayName(day: number): string {
  return day === LAST_DAY ? 'the last day' : `day ${day}`;
}

/** When a schedule is due: `Monday 07:30, Chicago`. */
export function timingInWords(timing: Timing): string {
  if (timing.cadence === 'ON_CLOSE') return 'When a month closes';
  return `${days(timing)} at ${timing.at ?? ''}, ${zonePlace(timing.zone)}`;
}

function days({ cadence, dayOfWeek, dayOfMonth }: Timing): string {
  if (cadence === 'WEEKLY') return `Every ${capital(dayOfWeek ?? '')}`;
  if (cadence === 'MONTHLY') return `On ${dayName(dayOfMonth ?? 1)} of the month`;
  return 'Every day';
}

/** The reports of a schedule, each with its forms: `Month-close pack (XLSX, PDF)`. */
export function reportsInWords({ reports }: ReportSchedule): string {
  const titles = [...new Set(reports.map(({ title }) => title))];
  return titles
    .map((title) => {
      const forms = reports
        .filter((report) => report.title === title)
        .map(({ format }) => format.toUpperCase());
      return `${title} (${forms.join(', ')})`;
    })
    .join('; ');
}

/** A run's state as a badge. */
export function runBadge({ status }: ReportRun): { readonly tone: Tone; readonly text: string } {
  switch (status) {
    case 'SENT':
      return { tone: 'good', text: 'Sent' };
    case 'PARTLY_SENT':
      return { tone: 'attention', text: 'Partly sent' };
    case 'FAILED':
      return { tone: 'bad', text: 'Failed' };
    case 'SKIPPED':
      return { tone: 'neutral', text: 'Left out' };
    case 'SENDING':
      return { tone: 'neutral', text: 'Being sent' };
    case 'WAITING':
      return { tone: 'neutral', text: 'Waiting' };
  }
}

/** Why a run exists. */
export function causeInWords({ cause, requestedBy }: ReportRun): string {
  switch (cause) {
    case 'DUE':
      return 'Was due';
    case 'CATCH_UP':
      return 'Makes up for missed runs';
    case 'CLOSE':
      return 'A month was closed';
    case 'MANUAL':
      return `Asked for by ${requestedBy}`;
  }
}

/** The addresses of a text with one on each line, or separated by commas or semicolons. */
export function addresses(text: string): readonly string[] {
  return text
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}
