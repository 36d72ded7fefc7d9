/** Reading cost statements: the company, its sites and models, its lines, its months. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { apiUrl, getJson } from './client';
import { API } from './paths';
import type {
  Component,
  Definition,
  Explanation,
  Page,
  PeriodState,
  Statement,
  StatementLine,
  StatementVersion,
} from './types';

/** Which statement of a period. */
export interface StatementQuery {
  readonly period: string;
  readonly scope?: string;
  readonly definition?: Definition;
}

const STATEMENTS = `${API.costModel}/statements`;

/** The address of a statement, also for its downloads. */
export function statementUrl({ period, scope, definition }: StatementQuery): string {
  return apiUrl(`${STATEMENTS}/${period}`, { scope, definition });
}

/** The address of the lines of a statement, also for its downloads. */
export function linesUrl({ period, scope, definition }: StatementQuery): string {
  return apiUrl(`${STATEMENTS}/${period}/lines`, { scope, definition });
}

/** One statement. */
export function useStatement(query: StatementQuery) {
  return useQuery({
    queryKey: ['statement', query.period, query.scope ?? 'company', query.definition ?? 'all-in'],
    queryFn: ({ signal }) => getJson<Statement>(statementUrl(query), {}, signal),
    placeholderData: (before) => (before?.period === query.period ? before : undefined),
  });
}

/** The statements of all sites and models in one answer. */
export function useScopes(period: string, definition: Definition = 'all-in') {
  return useQuery({
    queryKey: ['scopes', period, definition],
    queryFn: async ({ signal }) => {
      const url = `${STATEMENTS}/${period}/scopes`;
      return (await getJson<{ items: readonly Statement[] }>(url, { definition }, signal)).items;
    },
    placeholderData: (before) => (before?.[0]?.period === period ? before : undefined),
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
export function useLines(query: StatementQuery) {
  return useInfiniteQuery({
    queryKey: ['lines', query.period, query.scope, query.definition],
    queryFn: ({ signal, pageParam }) =>
      getJson<Page<StatementLine>>(
        `${STATEMENTS}/${query.period}/lines`,
        {
          scope: query.scope,
          definition: query.definition,
          explain: true,
          limit: 500,
          cursor: pageParam,
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The state of a month with its close checklist. */
export function usePeriodState(period: string, enabled = true) {
  return useQuery({
    queryKey: ['period', period],
    queryFn: ({ signal }) => getJson<PeriodState>(`${API.costModel}/periods/${period}`, {}, signal),
    enabled,
  });
}

/** The stored versions of a month. */
export function useVersions(period: string, enabled = true) {
  return useQuery({
    queryKey: ['versions', period],
    queryFn: async ({ signal }) => {
      const url = `${STATEMENTS}/${period}/versions`;
      return (await getJson<Page<StatementVersion>>(url, {}, signal)).items;
    },
    enabled,
  });
}

/** A figure of a statement that can be explained. */
export type StatementFigure =
  'btcProduced' | 'totalPerBtc' | 'marketPricePerBtc' | 'resultPerBtc' | Component;

/** Fetches how one figure of a statement came about. */
export function explainFigure(query: StatementQuery, figure: StatementFigure) {
  return async (): Promise<Explanation> => {
    const explained = await getJson<Statement>(`${STATEMENTS}/${query.period}`, {
      scope: query.scope,
      definition: query.definition,
      explain: true,
    });
    const found =
      explained.components.find(({ component }) => component === figure)?.explanation ??
      explained.explanations?.[figure];
    if (!found) throw new Error('The service gave no explanation for this figure.');
    return found;
  };
}
