/** A schedule while somebody types it, and the request that comes of it. */
import type { Cadence, ReportSchedule, Timing } from '../../../api/schedules';
import { addresses } from './words';

/** What is on the screen; fields that a cadence does not have keep their value. */
export interface Draft {
  readonly name: string;
  /** Report and form: `month-close-pack.pdf`. */
  readonly reports: readonly string[];
  readonly scope: string;
  readonly period: string;
  readonly cadence: Cadence;
  readonly dayOfWeek: string;
  readonly dayOfMonth: string;
  readonly at: string;
  readonly zone: string;
  readonly recipients: string;
}

/** A new draft, or that of a schedule. */
export function draftOf(schedule?: ReportSchedule): Draft {
  const timing = schedule?.timing;
  return {
    name: schedule?.name ?? '',
    reports: schedule?.reports.map(({ kind, format }) => `${kind}.${format}`) ?? [],
    scope: schedule?.scope ?? 'company',
    period: schedule?.period ?? 'previous-month',
    cadence: timing?.cadence ?? 'ON_CLOSE',
    dayOfWeek: timing?.dayOfWeek ?? 'MONDAY',
    dayOfMonth: String(timing?.dayOfMonth ?? 5),
    at: timing?.at ?? '07:30',
    zone: timing?.zone ?? 'Etc/UTC',
    recipients: schedule?.recipients.map(({ address }) => address).join('\n') ?? '',
  };
}

/** The timing of a draft, with the parts that its cadence has. */
export function timingOf({ cadence, dayOfWeek, dayOfMonth, at, zone }: Draft): Timing {
  return {
    cadence,
    zone,
    ...(cadence === 'WEEKLY' ? { dayOfWeek } : {}),
    ...(cadence === 'MONTHLY' ? { dayOfMonth: Number(dayOfMonth) } : {}),
    ...(cadence === 'ON_CLOSE' ? {} : { at }),
  };
}

/** The request of a draft. */
export function bodyOf(draft: Draft) {
  return {
    name: draft.name.trim(),
    reports: draft.reports.map((choice) => {
      const dot = choice.lastIndexOf('.');
      return { kind: choice.slice(0, dot), format: choice.slice(dot + 1) };
    }),
    scope: draft.scope.trim() === '' ? 'company' : draft.scope.trim(),
    ...(draft.cadence === 'ON_CLOSE' ? {} : { period: draft.period }),
    timing: timingOf(draft),
    recipients: addresses(draft.recipients),
  };
}
