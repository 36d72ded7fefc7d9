/** A fact as named values, in the order a person reads them. */
import type { CostFact, DebtInstrument, FactKind, FactOf, Payout } from '../../api/facts';
import { formatDate } from '../../format/dates';
import { formatBtc, formatMoney, formatNumber, formatPercent } from '../../format/format';
import { periodTitle } from '../../period/period';
import { COMPONENT_NAMES } from '../../theme/palette';
import { bearer, DAY_COUNTS, DEBT_TYPES, PURPOSES } from './words';
import { titleOfCode } from '../../format/words';

/** A name and its value in words; absent values are null. */
export type FactRow = readonly [name: string, value: string | null];

type SiteName = (code: string) => string;

/** What a fact is called. */
export function factTitle<K extends FactKind>(
  kind: K,
  fact: FactOf[K],
  siteName: SiteName,
): string {
  if (kind === 'payouts') {
    const { siteCode, day } = fact as Payout;
    return `Payout of ${siteName(siteCode)}, ${formatDate(day)}`;
  }
  return kind === 'costs' ? (fact as CostFact).description : (fact as DebtInstrument).name;
}

/** The values of a fact. */
export function factRows<K extends FactKind>(
  kind: K,
  fact: FactOf[K],
  siteName: SiteName,
): FactRow[] {
  if (kind === 'payouts') return payoutRows(fact as Payout, siteName);
  if (kind === 'costs') return costRows(fact as CostFact, siteName);
  return debtRows(fact as DebtInstrument, siteName);
}

function payoutRows(payout: Payout, siteName: SiteName): FactRow[] {
  return [
    ['Site', siteName(payout.siteCode)],
    ['Pool', payout.pool],
    ['UTC day', formatDate(payout.day)],
    ['Earned, before the pool fee', formatBtc(payout.grossBtc)],
    ['Pool fee', formatBtc(payout.poolFeeBtc)],
    ['Reference', payout.reference ?? null],
  ];
}

function costRows(cost: CostFact, siteName: SiteName): FactRow[] {
  return [
    ['Amount', formatMoney(cost.amount, cost.currency)],
    ['Month', periodTitle(cost.period)],
    ['Component', COMPONENT_NAMES[cost.component]],
    ['Category', titleOfCode(cost.category)],
    ['Code', cost.code],
    ['Borne by', bearer(cost, siteName)],
    ['Share of mining', percent(cost.miningSharePercent)],
    ['Supplier', cost.supplier ?? null],
    ['Document', cost.document ?? null],
  ];
}

function debtRows(debt: DebtInstrument, siteName: SiteName): FactRow[] {
  const { amortisedCost, repayments = [], currency } = debt;
  return [
    ['Kind', DEBT_TYPES[debt.type] ?? titleOfCode(debt.type)],
    ['Code', debt.code],
    ['Lender', debt.lender ?? null],
    ['Principal', formatMoney(debt.principal, currency)],
    ['Rate a year', formatPercent(debt.annualRatePercent)],
    ['Interest', DAY_COUNTS[debt.dayCount] ?? titleOfCode(debt.dayCount)],
    ['Drawn on', formatDate(debt.drawnOn)],
    ['Matures on', formatDate(debt.maturesOn)],
    ['Raised for', PURPOSES[debt.purpose] ?? titleOfCode(debt.purpose)],
    ['Share of mining', percent(debt.miningSharePercent)],
    ['Borne by', bearer(debt, siteName)],
    [
      'Repaid',
      debt.levelPayments == null
        ? 'At maturity'
        : `In ${debt.levelPayments} equal monthly payments`,
    ],
    ...repayments.map(({ on, amount }): FactRow => [
      `Repayment on ${formatDate(on)}`,
      formatMoney(amount, currency),
    ]),
    [
      'Cost of raising it',
      amortisedCost
        ? `${formatMoney(amortisedCost.amount, currency)} over ${amortisedCost.months ?? 1} months from ${periodTitle(amortisedCost.from)}`
        : null,
    ],
    ['Fee a month', debt.monthlyFee == null ? null : formatMoney(debt.monthlyFee, currency)],
  ];
}

function percent(value: string | null | undefined): string | null {
  return value == null ? null : `${formatNumber(value, { trimmed: true })} %`;
}

/** What changed from one version to the next, by the names of the values. */
export function changedRows(before: readonly FactRow[], after: readonly FactRow[]) {
  const names = [...new Set([...before, ...after].map(([name]) => name))];
  const read = (rows: readonly FactRow[], wanted: string) =>
    rows.find(([name]) => name === wanted)?.[1] ?? '–';
  return names
    .map((name) => ({ name, before: read(before, name), after: read(after, name) }))
    .filter((row) => row.before !== row.after);
}
