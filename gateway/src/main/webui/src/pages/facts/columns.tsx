/** The columns of each kind of fact. */
import { Link } from 'react-router';
import type { CostFact, DebtInstrument, Payout } from '../../api/facts';
import { Figure } from '../../components/Figure';
import type { Column } from '../../components/table/columns';
import { formatShortDate } from '../../format/dates';
import { sum } from '../../format/decimal';
import { formatNumber } from '../../format/format';
import { COMPONENT_COLORS, COMPONENT_NAMES } from '../../theme/palette';
import { bearer, DEBT_TYPES, PURPOSES } from './words';
import { titleOfCode } from '../../format/words';

type SiteName = (code: string) => string;

/** Payouts: which site earned how much on which day. */
export function payoutColumns(siteName: SiteName) {
  return (rows: readonly Payout[], partial: boolean): readonly Column<Payout>[] => [
    {
      id: 'day',
      title: 'UTC day',
      kind: 'date',
      value: ({ day }) => day,
      cell: ({ id, day }) => (
        <Link className="wl-link" to={`/facts/payouts/${id}`}>
          {formatShortDate(day)}
        </Link>
      ),
      footer: footer(partial),
    },
    { id: 'site', title: 'Site', kind: 'text', value: ({ siteCode }) => siteName(siteCode) },
    { id: 'pool', title: 'Pool', kind: 'text', value: ({ pool }) => pool },
    { id: 'reference', title: 'Reference', kind: 'text', value: ({ reference }) => reference },
    {
      id: 'fee',
      title: 'Pool fee',
      unit: 'BTC',
      kind: 'number',
      value: ({ poolFeeBtc }) => poolFeeBtc,
      cell: ({ poolFeeBtc }) => formatNumber(poolFeeBtc, { decimals: 8 }),
      footer: formatNumber(sum(rows.map(({ poolFeeBtc }) => poolFeeBtc)), { decimals: 8 }),
    },
    {
      id: 'gross',
      title: 'Earned',
      unit: 'BTC',
      kind: 'number',
      value: ({ grossBtc }) => grossBtc,
      cell: ({ grossBtc }) => formatNumber(grossBtc, { decimals: 8 }),
      footer: formatNumber(sum(rows.map(({ grossBtc }) => grossBtc)), { decimals: 8 }),
    },
  ];
}

/** Costs: what, where on the statement, whose, how much. */
export function costColumns(siteName: SiteName) {
  return (rows: readonly CostFact[], partial: boolean): readonly Column<CostFact>[] => [
    {
      id: 'description',
      title: 'Cost',
      kind: 'text',
      value: ({ description }) => description,
      cell: ({ id, description }) => (
        <Link className="wl-link" to={`/facts/costs/${id}`}>
          {description}
        </Link>
      ),
      footer: footer(partial),
    },
    {
      id: 'component',
      title: 'Component',
      kind: 'text',
      value: ({ component }) => COMPONENT_NAMES[component],
      cell: ({ component }) => (
        <span className="wl-nowrap">
          <span className="wl-swatch" data-color={COMPONENT_COLORS[component]} />
          {COMPONENT_NAMES[component].split(' ')[0]}
        </span>
      ),
    },
    {
      id: 'category',
      title: 'Category',
      kind: 'text',
      value: (cost) => titleOfCode(cost.category),
    },
    { id: 'supplier', title: 'Supplier', kind: 'text', value: ({ supplier }) => supplier },
    { id: 'bearer', title: 'Borne by', kind: 'text', value: (cost) => bearer(cost, siteName) },
    {
      id: 'amount',
      title: 'Amount',
      unit: rows[0]?.currency ?? 'USD',
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount }) => <Figure value={amount} text={formatNumber(amount)} />,
      footer: formatNumber(sum(rows.map(({ amount }) => amount))),
    },
  ];
}

/** Loans and leases: from whom, how much, at what rate, until when. */
export function debtColumns() {
  return (rows: readonly DebtInstrument[], partial: boolean): readonly Column<DebtInstrument>[] => [
    {
      id: 'name',
      title: 'Loan or lease',
      kind: 'text',
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link className="wl-link" to={`/facts/debt/${id}`}>
          {name}
        </Link>
      ),
      footer: footer(partial),
    },
    {
      id: 'type',
      title: 'Kind',
      kind: 'text',
      value: ({ type }) => DEBT_TYPES[type] ?? titleOfCode(type),
    },
    { id: 'lender', title: 'Lender', kind: 'text', value: ({ lender }) => lender },
    {
      id: 'purpose',
      title: 'Raised for',
      kind: 'text',
      value: ({ purpose }) => PURPOSES[purpose] ?? titleOfCode(purpose),
    },
    {
      id: 'drawn',
      title: 'Drawn',
      kind: 'date',
      value: ({ drawnOn }) => drawnOn,
      cell: ({ drawnOn }) => formatShortDate(drawnOn),
    },
    {
      id: 'matures',
      title: 'Matures',
      kind: 'date',
      value: ({ maturesOn }) => maturesOn,
      cell: ({ maturesOn }) => formatShortDate(maturesOn),
    },
    {
      id: 'rate',
      title: 'Rate',
      unit: '% a year',
      kind: 'number',
      value: ({ annualRatePercent }) => annualRatePercent,
      cell: ({ annualRatePercent }) => formatNumber(annualRatePercent, { decimals: 2 }),
    },
    {
      id: 'principal',
      title: 'Principal',
      unit: rows[0]?.currency ?? 'USD',
      kind: 'number',
      value: ({ principal }) => principal,
      cell: ({ principal }) => formatNumber(principal),
      footer: formatNumber(sum(rows.map(({ principal }) => principal))),
    },
  ];
}

function footer(partial: boolean): string {
  return partial ? 'Sum of the rows loaded' : 'Sum';
}
