import type { ReactNode } from 'react';
import type { PagesQuery } from '../../api/pages';
import { problemOf } from '../../api/problem';
import { ErrorState, LoadingState, OfflineState } from '../States';
import type { Column } from './columns';
import { DataTable } from './DataTable';

interface PagedTableProps<T> {
  readonly query: PagesQuery<T>;
  /** What is loading, with its article: `The payouts`. */
  readonly label: string;
  readonly caption: string;
  /** The columns; `partial` is true while further pages exist, so that sums say so. */
  readonly columns: (rows: readonly T[], partial: boolean) => readonly Column<T>[];
  readonly rowId: (row: T) => string;
  readonly searchable?: boolean;
  readonly exportHref?: string;
  readonly tools?: ReactNode;
  readonly empty: {
    readonly title: string;
    readonly text?: ReactNode;
    readonly action?: ReactNode;
  };
}

/** A list of the API as a table, in whichever state it is; further pages on demand. */
export function PagedTable<T>({ query, label, columns, ...table }: PagedTableProps<T>) {
  if (query.isError && !query.data) {
    return <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (!query.data && query.fetchStatus === 'paused') return <OfflineState />;
  if (!query.data) return <LoadingState label={label} lines={6} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  const more = {
    load: () => void query.fetchNextPage(),
    loading: query.isFetchingNextPage,
  };
  return (
    <DataTable
      {...table}
      columns={columns(rows, query.hasNextPage)}
      rows={rows}
      {...(query.hasNextPage ? { more } : {})}
    />
  );
}
