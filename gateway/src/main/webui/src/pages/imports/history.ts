/** The imports of all services as one list, newest first. */
import type { ImportReport, ImportServiceName } from '../../api/imports';

/** The imports of one service that are loaded so far. */
export interface LoadedImports {
  readonly service: ImportServiceName;
  readonly reports: readonly ImportReport[];
  /** True when older imports exist that are not loaded. */
  readonly more: boolean;
}

/** An import with the service that ran it. */
export interface HistoryRow extends ImportReport {
  readonly service: ImportServiceName;
}

/**
 * Merges what is loaded. A service with more pages may hide imports that are older than its last
 * loaded one; rows before that horizon wait until they can stand in their order.
 */
export function mergeHistory(loaded: readonly LoadedImports[]): HistoryRow[] {
  const horizon = loaded
    .flatMap(({ more, reports }) => (more ? [reports.at(-1)?.startedAt ?? ''] : []))
    .reduce((latest, start) => (start > latest ? start : latest), '');
  return loaded
    .flatMap(({ service, reports }) => reports.map((report) => ({ ...report, service })))
    .filter(({ startedAt }) => startedAt >= horizon)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}
