import type { AllocatedLine, BillAllocation } from '../../../api/bills';
import type { Bill, BillShare } from '../../../api/energy';
import { Figure } from '../../../components/Figure';
import type { Column } from '../../../components/table/columns';
import { DataTable } from '../../../components/table/DataTable';
import { formatNumber, formatPercent } from '../../../format/format';
import { allocationSentence } from '../clauses';
import { lineTitle, shareTitle } from '../words';

/** The lines of a bill against those who bear them, with the rule of each line. */
export function AllocationTable({
  bill,
  allocation,
  exportHref,
}: {
  readonly bill: Bill;
  readonly allocation: BillAllocation;
  readonly exportHref: string;
}) {
  return (
    <DataTable
      caption="Lines of the bill by who bears them"
      columns={columns(bill, allocation)}
      rows={allocation.lines}
      rowId={({ lineNo }) => String(lineNo)}
      exportHref={exportHref}
      empty={{ title: 'Nothing is to be borne' }}
    />
  );
}

function columns(bill: Bill, { currency, total }: BillAllocation): Column<AllocatedLine>[] {
  return [
    { id: 'line', title: 'Line', kind: 'text', value: lineTitle, footer: 'Together' },
    {
      id: 'rule',
      title: 'Rule',
      kind: 'text',
      value: ({ rule }) => allocationSentence(rule),
      cell: ({ rule }) => <span className="wl-small">{allocationSentence(rule)}</span>,
    },
    ...bill.shares.map((share) => shareColumn(share, currency)),
    {
      id: 'amount',
      title: 'Line amount',
      unit: currency,
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount }) => <Figure value={amount} text={formatNumber(amount)} />,
      footer: formatNumber(total),
    },
  ];
}

function shareColumn(share: BillShare, currency: string): Column<AllocatedLine> {
  const partOf = ({ parts }: AllocatedLine) =>
    parts.find(
      ({ use, consumerRef }) =>
        use === share.use && (consumerRef ?? null) === (share.consumerRef ?? null),
    );
  return {
    id: `${share.use}/${share.consumerRef ?? ''}`,
    title: shareTitle(share),
    unit: currency,
    kind: 'number',
    value: (line) => partOf(line)?.amount,
    cell: (line) => {
      const part = partOf(line);
      return part ? (
        <>
          <Figure value={part.amount} text={formatNumber(part.amount)} />
          <span className="wl-muted wl-small wl-block">{formatPercent(part.percent)}</span>
        </>
      ) : (
        '–'
      );
    },
    footer: formatNumber(share.amount),
  };
}
