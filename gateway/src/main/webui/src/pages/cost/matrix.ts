/** The rows of the table by site and model. */
import type { StatementFigure } from '../../api/statements';
import type { Statement } from '../../api/types';
import { multiply, round, sum } from '../../format/decimal';
import { COMPONENT_NAMES, COMPONENT_ORDER } from '../../theme/palette';

/** Whether figures stand per BTC or as amounts of the period. */
export type Measure = 'perBtc' | 'amount';

/** One row: its name, its short name for a column, and its figure for a statement. */
export interface MatrixRow {
  readonly title: string;
  readonly short: string;
  readonly decimals: number;
  readonly total: boolean;
  readonly result: boolean;
  /** Which figure of the statement explains it. */
  readonly figure: StatementFigure;
  readonly value: (statement: Statement) => string | null;
}

/** The rows in the order of the statement. */
export function matrixRows(measure: Measure): readonly MatrixRow[] {
  const plain = { decimals: 0, total: false, result: false };
  return [
    ...COMPONENT_ORDER.map((component) => ({
      ...plain,
      figure: component,
      title: COMPONENT_NAMES[component],
      short: COMPONENT_NAMES[component].split(' ')[0] ?? '',
      value: (statement: Statement) =>
        statement.components.find((part) => part.component === component)?.[measure] ?? null,
    })),
    {
      ...plain,
      figure: 'totalPerBtc',
      title: 'Cost',
      short: 'Cost',
      total: true,
      value: (statement) => totalOf(statement, measure),
    },
    {
      ...plain,
      figure: 'marketPricePerBtc',
      title: 'Market price',
      short: 'Market',
      value: (statement) => scaled(statement.marketPricePerBtc, statement, measure),
    },
    {
      ...plain,
      figure: 'resultPerBtc',
      title: 'Result',
      short: 'Result',
      total: true,
      result: true,
      value: (statement) =>
        measure === 'perBtc' ? statement.resultPerBtc : (statement.resultAmount ?? null),
    },
    {
      ...plain,
      decimals: 4,
      figure: 'btcProduced',
      title: 'Coins produced, BTC',
      short: 'BTC',
      value: ({ btcProduced }) => btcProduced,
    },
  ];
}

function totalOf(statement: Statement, measure: Measure): string | null {
  if (measure === 'perBtc') return statement.totalPerBtc;
  return statement.totalAmount ?? sum(statement.components.map(({ amount }) => amount));
}

function scaled(perBtc: string | null, statement: Statement, measure: Measure): string | null {
  if (measure === 'perBtc' || perBtc === null) return perBtc;
  return statement.btcProduced === null ? null : round(multiply(perBtc, statement.btcProduced), 2);
}
