/** Reading cost statements: the company, its sites and models, its lines, its months. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { apiUrl, getJson } from './client';
import { API } from './paths';
import type {
  Coins,
  Component,
  Definition,
  Explanation,
  Page,
  PeriodState,
  PeriodSummary,
  Statement,
  StatementExplanations,
  StatementLine,
  StatementVersion,
  Verification,
} from './types';

/** Which statement of a period. */
export interface StatementQuery {
  readonly period: string;
  readonly scope?: string;
  readonly definition?: Definition;
  readonly coins?: Coins;
}

/** A figure of a statement that can be explained. */
export type StatementFigure = keyof StatementExplanations | Component;

const STATEMENTS = `${API.costModel}/statements`;
const PERIODS = `${API.costModel}/periods`;

/** The address of a statement, also for its downloads. */
export function statementUrl({ period, ...query }: StatementQuery): string {
  return apiUrl(`${STATEMENTS}/${period}`, query);
}

/** The address of the lines of a statement, also for its downloads. */
export function linesUrl(
  { period, ...query }: StatementQuery,
  component: Component | null,
): string {
  return apiUrl(`${STATEMENTS}/${period}/lines`, { ...query, component });
}

/** One statement. */
export function useStatement(query: StatementQuery) {
  return useQuery({
    queryKey: ['statement', keyOf(query)],
    queryFn: ({ signal }) => getJson<Statement>(statementUrl(query), {}, signal),
  });
}

/** The statements of the company, its sites and its models in one answer. */
export function useScopes({ period, ...query }: Omit<StatementQuery, 'scope'>) {
  return useQuery({
    queryKey: ['scopes', keyOf({ period, ...query })],
    queryFn: async ({ signal }) => {
      const url = `${STATEMENTS}/${period}/scopes`;
      return (await getJson<Page<Statement>>(url, query, signal)).items;
    },
  });
}

/** The statements of the company for each month of a span. */
export function useTrend(from: string, to: string) {
  return useQuery({
    queryKey: ['trend', from, to],
    queryFn: async ({ signal }) =>
      (await getJson<Page<Statement>>(STATEMENTS, { from, to, scope: 'company' }, signal)).items,
  });
}

/** The lines behind a statement, page after page. */
export function useLines({ period, ...query }: StatementQuery) {
  return useInfiniteQuery({
    queryKey: ['lines', keyOf({ period, ...query })],
    queryFn: ({ signal, pageParam }) =>
      getJson<Page<StatementLine>>(
        `${STATEMENTS}/${period}/lines`,
        { ...query, explain: true, limit: 500, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The months with facts, newest first. */
export function usePeriods(enabled: boolean) {
  return useQuery({
    queryKey: ['periods'],
    queryFn: async ({ signal }) =>
      (await getJson<Page<PeriodSummary>>(PERIODS, { limit: 24 }, signal)).items,
    enabled,
  });
}

/** The state of a month with its close checklist. */
export function usePeriodState(period: string, enabled: boolean) {
  return useQuery({
    queryKey: ['period', period],
    queryFn: ({ signal }) => getJson<PeriodState>(`${PERIODS}/${period}`, {}, signal),
    enabled,
  });
}

/** The stored versions of a month. */
export function useVersions(period: string) {
  return useQuery({
    queryKey: ['versions', period],
    queryFn: async ({ signal }) => {
      const url = `${STATEMENTS}/${period}/versions`;
      return (await getJson<Page<StatementVersion>>(url, {}, signal)).items;
    },
  });
}

/** Computes a closed month again from its stored facts, when asked to. */
export function useVerification(period: string, enabled: boolean) {
  return useQuery({
    queryKey: ['verification', period],
    queryFn: ({ signal }) => getJson<Verification>(`${PERIODS}/${period}/verification`, {}, signal),
    enabled,
    staleTime: 0,
  });
}

/** Fetches how one figure of a statement came about. */
export function explainFigure({ period, ...query }: StatementQuery, figure: StatementFigure) {
  return async (): Promise<Explanation> => {
    const url = `${STATEMENTS}/${period}`;
    const explained = await getJson<Statement>(url, { ...query, explain: true });
    const found = explanationOf(explained, figure);
    if (!found) throw new Error('The service gave no explanation for this figure.');
    return found;
  };
}

function explanationOf(statement: Statement, figure: StatementFigure) {
  switch (figure) {
    case 'btcProduced':
    case 'totalPerBtc':
    case 'marketPricePerBtc':
    case 'resultPerBtc':
      return statement.explanations?.[figure];
    default:
      return statement.components.find(({ component }) => component === figure)?.explanation;
  }
}

function keyOf({ period, scope, definition, coins }: StatementQuery): readonly string[] {
  return [period, scope ?? 'company', definition ?? 'all-in', coins ?? 'gross'];
}
