import { Button } from '@patternfly/react-core';
import {
  type ColumnDef,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { EmptyState } from '../States';
import { type Column, compareValues } from './columns';
import { ExportLinks } from './ExportLinks';
import { TableHead } from './TableHead';

interface DataTableProps<T> {
  /** Says what the table is, for screen readers and as the name of its search field. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowId: (row: T) => string;
  /** The column sorted by at first; a minus before the id sorts downwards. */
  readonly initialSort?: string;
  /** Offers a search over the texts of all columns. */
  readonly searchable?: boolean;
  /** The address of the list itself; offers it as CSV and XLSX. */
  readonly exportHref?: string;
  /** Filters and buttons above the table. */
  readonly tools?: ReactNode;
  /** What to say when there are no rows, and what a person can do. */
  readonly empty: {
    readonly title: string;
    readonly text?: ReactNode;
    readonly action?: ReactNode;
  };
  /** Further pages of the list. */
  readonly more?: { readonly load: () => void; readonly loading: boolean };
}

/**
 * The table of every list: sortable by mouse and keyboard, numbers right-aligned in tabular figures,
 * units in the header, exports beside it. Arrow keys move between the links of the rows. On a phone
 * each row is a small list; the roles keep it a table for screen readers.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, rows, rowId, searchable, exportHref, tools, empty, more } = props;
  const [sorting, setSorting] = useState<SortingState>(() => initialSorting(props.initialSort));
  const [search, setSearch] = useState('');
  const definitions = useMemo(() => columns.map((column) => definition(column)), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- TanStack Table 8 by design
  const table = useReactTable({
    data,
    columns: definitions,
    state: { sorting, globalFilter: search },
    onSortingChange: setSorting,
    onGlobalFilterChange: setSearch,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    globalFilterFn: 'includesString',
  });
  if (rows.length === 0) {
    return (
      <>
        {tools ? <div className="wl-table-tools">{tools}</div> : null}
        <EmptyState title={empty.title} action={empty.action}>
          {empty.text}
        </EmptyState>
      </>
    );
  }
  const shown = table.getRowModel().rows;
  return (
    <>
      {searchable || tools || exportHref ? (
        <div className="wl-table-tools">
          <div className="wl-row">
            {searchable ? (
              <label className="wl-search">
                Search
                <input
                  type="search"
                  aria-label={`Search in ${caption}`}
                  value={search}
                  onChange={(event) => {
                    setSearch(event.target.value);
                  }}
                />
              </label>
            ) : null}
            {tools}
          </div>
          {exportHref ? <ExportLinks href={exportHref} /> : null}
        </div>
      ) : null}
      <table className="wl-table wl-table-list" role="table" onKeyDown={moveBetweenRows}>
        <caption className="pf-v6-screen-reader">{caption}</caption>
        <TableHead columns={columns} table={table} />
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={row.id} role="row">
              {columns.map((column, index) => (
                <BodyCell key={column.id} column={column} row={row.original} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        <TableFoot columns={columns} />
      </table>
      {shown.length === 0 ? <EmptyState title="No row matches the search" /> : null}
      {more ? (
        <div className="wl-table-more">
          <Button variant="secondary" size="sm" isLoading={more.loading} onClick={more.load}>
            {more.loading ? 'Loading more rows…' : 'Load more rows'}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function BodyCell<T>({ column, row, first }: { column: Column<T>; row: T; first: boolean }) {
  const content = column.cell ? column.cell(row) : (column.value(row) ?? '–');
  return first ? (
    <th scope="row" role="rowheader" data-kind={column.kind}>
      {content}
    </th>
  ) : (
    <td role="cell" data-kind={column.kind} data-label={label(column)}>
      <div>{content}</div>
    </td>
  );
}

/** What stands before the value on a phone, where each row is a small list. */
function label<T>({ title, unit }: Column<T>): string {
  return unit === undefined ? title : `${title}, ${unit}`;
}

function TableFoot<T>({ columns }: { readonly columns: readonly Column<T>[] }) {
  const stated = columns.filter((column) => column.footer !== undefined).length;
  if (stated === 0) return null;
  // A title and one sum explain themselves; on a phone several sums need their names.
  const named = stated > 2 ? '' : undefined;
  return (
    <tfoot role="rowgroup">
      <tr data-total="" data-named={named} role="row">
        {columns.map((column, index) => (
          <td
            key={column.id}
            role="cell"
            data-kind={column.kind}
            data-label={named === undefined || index === 0 ? undefined : label(column)}
          >
            {column.footer}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function definition<T>(column: Column<T>): ColumnDef<T> {
  return {
    id: column.id,
    accessorFn: (row) => column.value(row) ?? undefined,
    sortDescFirst: false,
    sortUndefined: 'last',
    sortingFn: (a, b, id) =>
      compareValues(column.kind, a.getValue<string | number>(id), b.getValue<string | number>(id)),
  };
}

function initialSorting(sort: string | undefined): SortingState {
  if (sort === undefined) return [];
  return sort.startsWith('-') ? [{ id: sort.slice(1), desc: true }] : [{ id: sort, desc: false }];
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const targets = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr :is(a, button):first-of-type'),
  ].filter((element, index, all) => all[index - 1]?.closest('tr') !== element.closest('tr'));
  const row = (event.target as HTMLElement).closest('tbody tr');
  const at = targets.findIndex((element) => element.closest('tr') === row);
  const next = targets[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
