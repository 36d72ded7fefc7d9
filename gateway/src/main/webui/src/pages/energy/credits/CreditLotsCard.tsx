import { type CreditLot, creditsOf, useCreditLots } from '../../../api/credits';
import { Card } from '../../../components/Card';
import type { Column } from '../../../components/table/columns';
import { PagedTable } from '../../../components/table/PagedTable';
import { formatNumber } from '../../../format/format';
import { periodTitle } from '../../../period/period';
import { lastMonthOf, limitOf } from './words';

/** Each credit with its expiry and the bills that it paid. */
export function CreditLotsCard({
  code,
  currency,
}: {
  readonly code: string;
  readonly currency: string;
}) {
  return (
    <Card
      title="Credits"
      note="In the order in which they are used: earned = used + expired + open."
    >
      <PagedTable
        query={useCreditLots(code)}
        label="The credits"
        caption="Credits of the contract"
        columns={() => columns(currency)}
        rowId={({ month, name }) => `${month} ${name}`}
        exportHref={`${creditsOf(code)}/lots`}
        empty={{
          title: 'There is no credit yet',
          text: 'Credits appear with the final bill of the month that earned them, or as an opening balance.',
        }}
      />
    </Card>
  );
}

function columns(currency: string): readonly Column<CreditLot>[] {
  const amount = (id: 'amount' | 'used' | 'expired' | 'open', title: string) => ({
    id,
    title,
    unit: currency,
    kind: 'number' as const,
    value: (lot: CreditLot) => lot[id],
    cell: (lot: CreditLot) => formatNumber(lot[id]),
  });
  return [
    {
      id: 'month',
      title: 'Earned in',
      kind: 'date',
      value: ({ month }) => month,
      cell: ({ month }) => periodTitle(month),
    },
    { id: 'name', title: 'From', kind: 'text', value: ({ name }) => name },
    { id: 'limit', title: 'May pay', kind: 'text', value: limitOf },
    {
      id: 'last',
      title: 'Last bill',
      kind: 'date',
      value: ({ lastMonth }) => lastMonth,
      cell: lastMonthOf,
    },
    amount('amount', 'Earned'),
    {
      ...amount('used', 'Used'),
      cell: (lot) => (
        <>
          {formatNumber(lot.used)}
          {lot.uses.map((use) => (
            <span key={use.month} className="wl-muted wl-small wl-block">
              {periodTitle(use.month)}: {formatNumber(use.amount)}
            </span>
          ))}
        </>
      ),
    },
    amount('expired', 'Expired'),
    amount('open', 'Open'),
  ];
}
