/** Reports by e-mail: schedules, their runs, and whether there is a mail server. */
import { useQuery } from '@tanstack/react-query';
import { getJson, postJson } from './client';
import { usePages } from './pages';
import { API } from './paths';

/** The list of schedules. */
export const SCHEDULES = `${API.gateway}/reports/schedules`;
const MAIL = `${API.gateway}/reports/mail`;

export type Cadence = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'ON_CLOSE';

/** When a schedule is due. */
export interface Timing {
  readonly cadence: Cadence;
  readonly dayOfWeek?: string | null;
  readonly dayOfMonth?: number | null;
  readonly at?: string | null;
  readonly zone: string;
}

/** One report in one form. */
export interface ScheduledReport {
  readonly kind: string;
  readonly title: string;
  readonly format: string;
}

/** Who gets the mail; outside means that nobody of the company has this address. */
export interface Recipient {
  readonly address: string;
  readonly outside: boolean;
}

/** What became of the mail to one recipient. */
export interface Delivery {
  readonly recipient: string;
  readonly sent: boolean;
  readonly reason?: string | null;
  readonly at: string;
}

/** One run of a schedule. */
export interface ReportRun {
  readonly id: string;
  readonly dueAt: string;
  readonly cause: 'DUE' | 'CATCH_UP' | 'CLOSE' | 'MANUAL';
  readonly period?: string | null;
  readonly version?: number | null;
  readonly requestedBy: string;
  readonly status: 'WAITING' | 'SENDING' | 'SENT' | 'PARTLY_SENT' | 'FAILED' | 'SKIPPED';
  readonly attempts: number;
  readonly nextTryAt?: string | null;
  readonly reason?: string | null;
  readonly finishedAt?: string | null;
  readonly deliveries: readonly Delivery[];
}

/** A schedule. */
export interface ReportSchedule {
  readonly id: string;
  readonly name: string;
  readonly reports: readonly ScheduledReport[];
  readonly scope: string;
  readonly period?: string | null;
  readonly timing: Timing;
  readonly recipients: readonly Recipient[];
  readonly paused: boolean;
  readonly owner: string;
  readonly nextDue?: string | null;
  readonly upcoming: readonly string[];
  readonly lastRun?: ReportRun | null;
}

/** Whether reports can be sent. */
export interface MailState {
  readonly configured: boolean;
  readonly from?: string | null;
  readonly attachmentLimitBytes: number;
}

/** The schedules by name. */
export function useSchedules() {
  return usePages<ReportSchedule>(['report-schedules'], SCHEDULES);
}

/** The runs of a schedule, newest first. */
export function useRuns(id: string) {
  return usePages<ReportRun>(['report-runs', id], `${SCHEDULES}/${id}/runs`);
}

/** Whether there is a mail server. */
export function useMailState() {
  return useQuery({
    queryKey: ['report-mail'],
    queryFn: ({ signal }) => getJson<MailState>(MAIL, {}, signal),
  });
}

/** When a timing that is not saved would be due; nothing while it is not complete. */
export function useDueTimes(timing: Timing, complete: boolean) {
  return useQuery({
    queryKey: ['due-times', timing],
    queryFn: async () =>
      (await postJson<{ readonly dueTimes: readonly string[] }>(`${MAIL}/due-times`, timing))
        .dueTimes,
    enabled: complete,
    retry: false,
  });
}
