// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Column, compareValues } from './columns';
import { DataTable } from './DataTable';

interface Bill {
  readonly site: string;
  readonly total: string | null;
}

const COLUMNS: readonly Column<Bill>[] = [
  { id: 'site', title: 'Site', kind: 'text', value: ({ site }) => site },
  { id: 'total', title: 'Total', unit: 'USD', kind: 'number', value: ({ total }) => total },
];
const BILLS: readonly Bill[] = [
  { site: 'Pecos', total: '1031826.90' },
  { site: 'Open', total: null },
  { site: 'Millbrook', total: '446544.78' },
  { site: 'Cascade', total: '668062.50' },
];

const show = (rows: readonly Bill[] = BILLS) =>
  render(
    <DataTable
      caption="Power bills"
      columns={COLUMNS}
      rows={rows}
      rowId={({ site }) => site}
      searchable
      exportHref="/api/energy-contracts/v1/settlements?period=2026-10"
      empty={{ title: 'No bill yet' }}
    />,
  );
const sites = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });
const sortBy = (name: string) => {
  fireEvent.click(within(header(name)).getByRole('button'));
};

afterEach(cleanup);

describe('the table', () => {
  it('sorts amounts by value, both ways, with absent ones last', () => {
    show();
    sortBy('Total');
    expect(sites()).toEqual(['Millbrook', 'Cascade', 'Pecos', 'Open']);
    expect(header('Total').getAttribute('aria-sort')).toBe('ascending');
    sortBy('Total');
    expect(sites()).toEqual(['Pecos', 'Cascade', 'Millbrook', 'Open']);
    expect(header('Total').getAttribute('aria-sort')).toBe('descending');
  });

  it('finds rows by text', () => {
    show();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'casc' } });
    expect(sites()).toEqual(['Cascade']);
  });

  it('offers both downloads with the filters of the list', () => {
    show();
    expect(screen.getByRole('link', { name: 'XLSX' }).getAttribute('href')).toBe(
      '/api/energy-contracts/v1/settlements?period=2026-10&format=xlsx',
    );
  });

  it('says so when there is nothing', () => {
    show([]);
    expect(screen.getByText('No bill yet')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the order of values', () => {
  it('reads digits inside texts as numbers', () => {
    expect(compareValues('text', 'Batch 9', 'Batch 10')).toBeLessThan(0);
  });

  it('compares amounts beyond a double exactly', () => {
    expect(compareValues('number', '9007199254740993.02', '9007199254740993.01')).toBe(1);
  });
});
