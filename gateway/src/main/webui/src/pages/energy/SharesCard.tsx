import { Link } from 'react-router';
import type { Bill, BillLine, BillShare } from '../../api/energy';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber, formatQuantity, formatUnitPrice } from '../../format/format';
import { lineTitle, mwh, perMwh, shareTitle } from './words';

/** Who bears the bill: each line by use, to the cent. */
export function SharesCard({ bill }: { readonly bill: Bill }) {
  return (
    <Card
      title="Who bears it"
      className="wl-span-7"
      actions={
        <Link className="wl-link" to={`/energy/bills/${bill.id}/allocation`}>
          By which rule
        </Link>
      }
      note="Every line is split to the cent; the uses add up to the bill."
    >
      <div className="wl-tiles">
        {bill.shares.map((share) => (
          <dl key={shareKey(share)} className="wl-tile">
            <dt>{shareTitle(share)}</dt>
            <dd className="wl-number">
              {formatUnitPrice(perMwh(share.amount, share.energyKwh), 'MWh', bill.currency)}
            </dd>
            <dd className="wl-tile-note">
              {formatQuantity(mwh(share.energyKwh), 'MWh', { trimmed: true })}
            </dd>
          </dl>
        ))}
      </div>
      <DataTable
        caption="Lines of the bill by use"
        columns={columns(bill)}
        rows={bill.lines}
        rowId={({ lineNo }) => String(lineNo)}
        empty={{ title: 'Nothing is to be borne' }}
      />
    </Card>
  );
}

function columns(bill: Bill): readonly Column<BillLine>[] {
  return [
    { id: 'line', title: 'Line', kind: 'text', value: lineTitle, footer: 'Together' },
    ...bill.shares.map((share) => ({
      id: shareKey(share),
      title: shareTitle(share),
      unit: bill.currency,
      kind: 'number' as const,
      value: ({ lineNo }: BillLine) => partOf(share, lineNo),
      cell: ({ lineNo }: BillLine) => (
        <Figure value={partOf(share, lineNo)} text={formatNumber(partOf(share, lineNo))} />
      ),
      footer: formatNumber(share.amount),
    })),
  ];
}

function partOf(share: BillShare, lineNo: number): string | null {
  return share.lines.find((part) => part.lineNo === lineNo)?.amount ?? null;
}

function shareKey({ use, consumerRef }: BillShare): string {
  return `${use}/${consumerRef ?? ''}`;
}
