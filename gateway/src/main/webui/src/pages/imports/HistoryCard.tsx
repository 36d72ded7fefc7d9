import { Link, useSearchParams } from 'react-router';
import {
  IMPORT_SERVICES,
  type ImportReport,
  type ImportServiceName,
  importsUrl,
} from '../../api/imports';
import { usePages } from '../../api/pages';
import { problemOf } from '../../api/problem';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { ErrorState, LoadingState } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { accountName } from '../../format/accounts';
import { formatInstant } from '../../format/dates';
import { type HistoryRow, mergeHistory } from './history';
import { useKindTitles } from './useKindTitles';
import { formatCount, statusOf } from './words';

function useHistory(service: ImportServiceName, kind: string | null) {
  return usePages<ImportReport>(['imports', service], importsUrl(service), { kind, limit: 25 });
}

/** Every import of every service, newest first; `?kind=` shows one kind alone. */
export function HistoryCard() {
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind');
  const titleOf = useKindTitles();
  const queries = [
    useHistory(IMPORT_SERVICES[0].service, kind),
    useHistory(IMPORT_SERVICES[1].service, kind),
    useHistory(IMPORT_SERVICES[2].service, kind),
  ];
  const failed = queries.find((query) => query.isError);
  const history = mergeHistory(
    IMPORT_SERVICES.map(({ service }, index) => ({
      service,
      reports: queries[index]?.data?.pages.flatMap((page) => page.items) ?? [],
      more: queries[index]?.hasNextPage ?? false,
    })),
  );
  const next = queries.filter((query) => query.hasNextPage);
  return (
    <Card
      title="History"
      actions={
        kind === null ? null : (
          <button
            type="button"
            className="wl-link"
            onClick={() => {
              setSearch({});
            }}
          >
            Show all kinds
          </button>
        )
      }
    >
      {failed ? (
        <ErrorState problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : null}
      {queries.some((query) => query.isPending) ? (
        <LoadingState label="The history" lines={6} />
      ) : (
        <DataTable
          caption="Imports"
          columns={columns(titleOf)}
          rows={history}
          rowId={({ id }) => id}
          searchable
          empty={{
            title: 'Nothing was imported yet',
            text: 'Choose what to import above. Its sample file shows the columns.',
          }}
          {...(next.length > 0
            ? {
                more: {
                  load: () => {
                    for (const query of next) void query.fetchNextPage();
                  },
                  loading: next.some((query) => query.isFetchingNextPage),
                },
              }
            : {})}
        />
      )}
    </Card>
  );
}

function columns(
  titleOf: (service: ImportServiceName, kind: string) => string,
): readonly Column<HistoryRow>[] {
  return [
    {
      id: 'file',
      title: 'File',
      kind: 'text',
      value: ({ fileName }) => fileName ?? 'Without a name',
      cell: ({ service, id, fileName }) => (
        <Link className="wl-link" to={`/imports/runs/${service}/${id}`}>
          {fileName ?? 'Without a name'}
        </Link>
      ),
    },
    {
      id: 'kind',
      title: 'What',
      kind: 'text',
      value: ({ service, kind }) => titleOf(service, kind),
    },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: (row) => statusOf(row).word,
      cell: (row) => <Badge tone={statusOf(row).tone}>{statusOf(row).word}</Badge>,
    },
    count('read', 'Read', ({ rowsRead }) => rowsRead),
    count('accepted', 'Accepted', ({ rowsAccepted }) => rowsAccepted),
    count('refused', 'Refused', ({ rowsRefused }) => rowsRefused),
    { id: 'by', title: 'By', kind: 'text', value: ({ importedBy }) => accountName(importedBy) },
    {
      id: 'at',
      title: 'Started',
      kind: 'date',
      value: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => <span className="wl-nowrap">{formatInstant(startedAt)}</span>,
    },
  ];
}

function count(id: string, title: string, value: (row: HistoryRow) => number): Column<HistoryRow> {
  return {
    id,
    title,
    unit: 'rows',
    kind: 'number',
    value,
    cell: (row) => <span className="wl-number">{formatCount(value(row))}</span>,
  };
}
