/** Deadlines of power contracts. */
import { useQuery } from '@tanstack/react-query';
import { getJson, postJson, putJson } from './client';
import { API } from './paths';
import type { Page } from './types';

/** What a deadline is about; the end of a contract follows from its versions. */
export type DeadlineKind = 'NOTICE' | 'RENEWAL' | 'ELECTION' | 'REPORT' | 'OTHER' | 'EXPIRY';

/** A day by which something must be done about a contract. */
export interface Deadline {
  readonly id: string;
  readonly contractCode: string;
  readonly contractName: string;
  readonly kind: DeadlineKind;
  readonly dueOn: string;
  readonly remindDays: number;
  readonly note: string;
  readonly done?: { readonly at: string; readonly by: string; readonly note: string } | null;
}

const LIST = `${API.energy}/contract-deadlines`;

/** Which deadlines. */
export interface DeadlineQuery {
  readonly contractCode?: string;
  readonly open?: boolean;
  readonly from?: string;
}

/** Deadlines, the earliest first. */
export function useDeadlines(query: DeadlineQuery, enabled = true) {
  return useQuery({
    queryKey: ['contract-deadlines', query],
    queryFn: async ({ signal }) =>
      (await getJson<Page<Deadline>>(LIST, { ...query, limit: 1000 }, signal)).items,
    enabled,
  });
}

/** The deadlines of a contract as a calendar file. */
export function calendarFile(contractCode: string): string {
  return `${LIST}?format=ics&contractCode=${encodeURIComponent(contractCode)}`;
}

/** Where deadlines of a contract are entered. */
export function deadlinesOf(contractCode: string): string {
  return `${API.energy}/contracts/${contractCode}/deadlines`;
}

/** Corrects an open deadline or puts it off. */
export async function correctDeadline(id: string, deadline: Readonly<Record<string, unknown>>) {
  return await putJson<Deadline>(`${LIST}/${id}`, deadline);
}

/** Notes that a deadline was met. */
export async function completeDeadline(id: string, note: string, idempotencyKey: string) {
  return await postJson<Deadline>(`${LIST}/${id}/completion`, { note }, { idempotencyKey });
}
