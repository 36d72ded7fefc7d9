import ArrowDownIcon from '@patternfly/react-icons/dist/esm/icons/long-arrow-alt-down-icon';
import ArrowUpIcon from '@patternfly/react-icons/dist/esm/icons/long-arrow-alt-up-icon';
import type { Table } from '@tanstack/react-table';
import type { Column } from './columns';

const DIRECTIONS = { asc: 'ascending', desc: 'descending' } as const;

/** The header: a button in each column sorts by it; the unit stands below the name. */
export function TableHead<T>({
  columns,
  table,
}: {
  readonly columns: readonly Column<T>[];
  readonly table: Table<T>;
}) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const sorted = table.getColumn(column.id)?.getIsSorted();
          return (
            <th
              key={column.id}
              scope="col"
              role="columnheader"
              data-kind={column.kind}
              aria-sort={sorted ? DIRECTIONS[sorted] : 'none'}
            >
              <button
                type="button"
                className="wl-sort"
                onClick={() => {
                  table.getColumn(column.id)?.toggleSorting();
                }}
              >
                {column.title}
                {sorted === 'desc' ? <ArrowDownIcon /> : <ArrowUpIcon />}
              </button>
              {column.unit ? <span className="wl-unit">{column.unit}</span> : null}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
