/** Importing files of rows into the services, and what became of it. */
import { useQuery } from '@tanstack/react-query';
import { getJson, postFile, postJson } from './client';
import { API } from './paths';
import type { Page } from './types';

/** The services that take files, in the order of the page. */
export const IMPORT_SERVICES = [
  { service: 'fleet', title: 'Sites and machines', api: API.fleet },
  { service: 'energy-contracts', title: 'Meters and power prices', api: API.energy },
  { service: 'cost-model', title: 'Coins, costs and the market', api: API.costModel },
] as const;

/** A service that takes files. */
export type ImportServiceName = (typeof IMPORT_SERVICES)[number]['service'];

/** One column of a file. */
export interface ImportColumn {
  readonly name: string;
  readonly required: boolean;
  readonly meaning: string;
  readonly example: string;
  readonly aliases?: readonly string[];
}

/** Something that can be imported. */
export interface ImportKind {
  readonly code: string;
  readonly title: string;
  readonly columns: readonly ImportColumn[];
  readonly roles: readonly string[];
  readonly ignoresUnknownColumns: boolean;
  /** What is named beside the file, for example a meter; absent when the file says whose rows it has. */
  readonly subject?: string | null;
  readonly undoable: boolean;
  readonly notUndoableBecause?: string | null;
  readonly sample: string;
}

/** What was wrong with one row, or made it suspicious. */
export interface RowError {
  readonly line: number;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly detail: string;
}

export type ImportStatus =
  'RUNNING' | 'PREVIEWED' | 'APPLIED' | 'UNDONE' | 'REFUSED' | 'INTERRUPTED';

/** That an import was taken back. */
export interface ImportUndo {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly recordsReversed: number;
}

/** Later work that depends on an import. */
export interface UndoBlocker {
  readonly entityType: string;
  readonly entityId: string;
  readonly record: string;
  readonly detail: string;
}

/** What taking an import back would do. */
export interface UndoPreview {
  readonly importId: string;
  readonly possible: boolean;
  readonly notPossibleBecause?: string | null;
  readonly recordsWithdrawn: number;
  readonly recordsRestored: number;
  readonly examples: readonly string[];
  readonly months: readonly string[];
  readonly closedMonths: readonly string[];
  readonly blockers: readonly UndoBlocker[];
  readonly blockersFound: number;
}

/** What became of an import, or how far it is. */
export interface ImportReport {
  readonly id: string;
  readonly kind: string;
  readonly fileName?: string | null;
  readonly sha256?: string | null;
  readonly status: ImportStatus;
  readonly preview: boolean;
  readonly validRowsOnly: boolean;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  readonly rowsSuspicious: number;
  readonly errors: readonly RowError[];
  readonly warnings: readonly RowError[];
  readonly startedAt: string;
  readonly finishedAt?: string | null;
  readonly importedBy: string;
  readonly undone?: ImportUndo | null;
}

/** The address of the imports of a service. */
export function importsUrl(service: ImportServiceName): string {
  const found = IMPORT_SERVICES.find((candidate) => candidate.service === service);
  return `${found?.api ?? API.fleet}/imports`;
}

/** Reads the name of a service from an address; null when it takes no files. */
export function importService(name: string | undefined): ImportServiceName | null {
  return IMPORT_SERVICES.find(({ service }) => service === name)?.service ?? null;
}

/** What a service can import. */
export function useImportKinds(service: ImportServiceName) {
  return useQuery({
    queryKey: ['import-kinds', service],
    queryFn: ({ signal }) =>
      getJson<readonly ImportKind[]>(`${importsUrl(service)}/kinds`, {}, signal),
    staleTime: 10 * 60_000,
  });
}

/** One import; asks again each second while it runs. */
export function useImportReport(service: ImportServiceName, id: string) {
  return useQuery({
    queryKey: ['import', service, id],
    queryFn: ({ signal }) => getJson<ImportReport>(`${importsUrl(service)}/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.status === 'RUNNING' ? 1000 : false),
  });
}

/** What taking an import back would do; asked once for each time it is looked at. */
export function useUndoPreview(service: ImportServiceName, id: string) {
  return useQuery({
    queryKey: ['undo-preview', service, id],
    queryFn: ({ signal }) =>
      getJson<UndoPreview>(`${importsUrl(service)}/${id}/undo-preview`, {}, signal),
    enabled: (query) => query.state.data === undefined,
    gcTime: 0,
  });
}

/** Takes an import back as a whole. */
export async function undoImport(
  service: ImportServiceName,
  id: string,
  reason: string,
  idempotencyKey: string,
): Promise<ImportReport> {
  return await postJson(`${importsUrl(service)}/${id}/undo`, { reason }, { idempotencyKey });
}

/** Whose rows a file has, and which part of it is meant. */
export interface ImportSubject {
  readonly code: string;
  readonly part: string;
}

/** What is asked of a file. */
export interface ImportOrder {
  readonly service: ImportServiceName;
  readonly kind: string;
  readonly subject: ImportSubject | null;
  readonly file: File;
  readonly preview: boolean;
  readonly validRowsOnly: boolean;
  readonly idempotencyKey: string;
  readonly signal?: AbortSignal;
}

/** Checks a file (`preview`) or imports it. */
export async function sendFile(order: ImportOrder): Promise<ImportReport> {
  const { service, kind, subject, file, preview, validRowsOnly, idempotencyKey, signal } = order;
  return await postFile<ImportReport>(`${importsUrl(service)}/${kind}`, file, 'text/csv', {
    query: {
      preview,
      validRowsOnly,
      ...(subject ? { for: subject.code } : {}),
      ...(subject?.part ? { part: subject.part } : {}),
    },
    idempotencyKey,
    headers: { 'X-File-Name': asciiName(file.name) },
    ...(signal ? { signal } : {}),
  });
}

/** Finds the import that was started with a key, to show how far it is. */
export function useRunningImport(service: ImportServiceName, key: string | null) {
  return useQuery({
    queryKey: ['running-import', service, key],
    queryFn: async ({ signal }) => {
      const query = { idempotencyKey: key, limit: 1 };
      const page = await getJson<Page<ImportReport>>(importsUrl(service), query, signal);
      return page.items[0] ?? null;
    },
    enabled: key !== null,
    refetchInterval: 1000,
    staleTime: 0,
  });
}

/** A file name that a header can carry. */
export function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '_');
}
