import { type Bill, type BillLine, explainLine } from '../../api/energy';
import { API } from '../../api/paths';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { Figure } from '../../components/Figure';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatShortDate } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { lineEstimate } from './estimateWords';
import { lineKind, lineTitle } from './words';

/** The lines of a bill; each amount tells how it came about. */
export function BillLinesCard({ bill }: { readonly bill: Bill }) {
  return (
    <Card title="Lines">
      <DataTable
        caption="Lines of the bill"
        columns={columns(bill)}
        rows={bill.lines}
        rowId={({ lineNo }) => String(lineNo)}
        exportHref={`${API.energy}/settlements/${bill.id}`}
        empty={{
          title: 'This bill has no lines',
          text: 'The contract charges nothing in this month.',
        }}
      />
    </Card>
  );
}

function columns(bill: Bill): readonly Column<BillLine>[] {
  const spans = new Set(bill.lines.map(({ from, to }) => `${from}/${to}`));
  const days: readonly Column<BillLine>[] = [
    {
      id: 'from',
      title: 'From',
      kind: 'date',
      value: ({ from }) => from,
      cell: ({ from }) => formatShortDate(from),
    },
    {
      id: 'to',
      title: 'Until before',
      kind: 'date',
      value: ({ to }) => to,
      cell: ({ to }) => formatShortDate(to),
    },
  ];
  return [
    {
      id: 'line',
      title: 'Line',
      kind: 'text',
      value: lineTitle,
      cell: (line) => {
        const estimate = lineEstimate(line);
        return (
          <>
            {lineTitle(line)}
            {estimate ? <span className="wl-muted wl-small wl-block">{estimate}</span> : null}
          </>
        );
      },
      footer: 'Total',
    },
    { id: 'kind', title: 'Kind', kind: 'text', value: lineKind },
    ...(spans.size > 1 ? days : []),
    {
      id: 'quantity',
      title: 'Quantity',
      kind: 'number',
      value: ({ quantity }) => quantity,
      cell: ({ quantity }) => formatNumber(quantity, { trimmed: true }),
    },
    { id: 'unit', title: 'Unit', kind: 'text', value: ({ unit }) => unit },
    {
      id: 'price',
      title: 'Unit price',
      unit: bill.currency,
      kind: 'number',
      value: ({ unitPrice }) => unitPrice,
      cell: ({ unitPrice }) => <Figure value={unitPrice} text={formatNumber(unitPrice)} />,
    },
    {
      id: 'amount',
      title: 'Amount',
      unit: bill.currency,
      kind: 'number',
      value: ({ amount }) => amount,
      cell: (line) => (
        <Explained title={lineTitle(line)} source={explainLine(bill.id, line.lineNo)}>
          <Figure value={line.amount} text={formatNumber(line.amount)} />
        </Explained>
      ),
      footer: formatNumber(bill.total),
    },
  ];
}
