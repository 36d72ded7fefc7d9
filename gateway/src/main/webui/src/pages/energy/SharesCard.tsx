import { Link } from 'react-router';
import type { Bill, BillShare } from '../../api/energy';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber } from '../../format/format';
import { mwh, perMwh, shareTitle } from './words';

/** Who bears the bill: each use and consumer, to the cent. */
export function SharesCard({ bill }: { readonly bill: Bill }) {
  return (
    <Card
      title="Who bears it"
      className="wl-span-7"
      note="Every line is split to the cent; the uses add up to the bill."
      actions={
        <Link className="wl-link" to={`/energy/bills/${bill.id}/allocation`}>
          Line by line
        </Link>
      }
    >
      <DataTable
        caption="The bill by use"
        columns={columns(bill)}
        rows={bill.shares}
        rowId={({ use, consumerRef }) => `${use}/${consumerRef ?? ''}`}
        empty={{ title: 'Nothing is to be borne' }}
      />
    </Card>
  );
}

function columns({ currency, total }: Bill): readonly Column<BillShare>[] {
  return [
    { id: 'use', title: 'Use', kind: 'text', value: shareTitle, footer: 'Together' },
    {
      id: 'energy',
      title: 'Energy',
      unit: 'MWh',
      kind: 'number',
      value: ({ energyKwh }) => energyKwh,
      cell: ({ energyKwh }) => formatNumber(mwh(energyKwh), { trimmed: true }),
    },
    {
      id: 'price',
      title: 'Mean price',
      unit: `${currency}/MWh`,
      kind: 'number',
      value: ({ amount, energyKwh }) => perMwh(amount, energyKwh),
      cell: ({ amount, energyKwh }) => (
        <Figure value={perMwh(amount, energyKwh)} text={formatNumber(perMwh(amount, energyKwh))} />
      ),
    },
    {
      id: 'amount',
      title: 'Amount',
      unit: currency,
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount }) => <Figure value={amount} text={formatNumber(amount)} />,
      footer: formatNumber(total),
    },
  ];
}
