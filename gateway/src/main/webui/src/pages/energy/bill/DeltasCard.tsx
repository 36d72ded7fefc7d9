import { useState } from 'react';
import { type BillDelta, type BillDeltas, useBillDeltas } from '../../../api/bills';
import type { Bill } from '../../../api/energy';
import { Card } from '../../../components/Card';
import { Figure } from '../../../components/Figure';
import { SelectField } from '../../../components/form/TextField';
import { QueryView } from '../../../components/States';
import type { Column } from '../../../components/table/columns';
import { DataTable } from '../../../components/table/DataTable';
import { formatNumber } from '../../../format/format';
import { lineTitle } from '../words';
import { causesOf, changeName } from './causes';

/** What a bill that was settled again differs by, line by line; nothing on a first version. */
export function DeltasCard({ bill }: { readonly bill: Bill }) {
  return bill.version > 1 ? <Deltas key={bill.id} bill={bill} /> : null;
}

function Deltas({ bill }: { readonly bill: Bill }) {
  const [against, setAgainst] = useState(bill.version - 1);
  const deltas = useBillDeltas(bill.id, against);
  const versions = Array.from({ length: bill.version - 1 }, (_, at) =>
    String(bill.version - 1 - at),
  );
  return (
    <Card
      title={`What changed since version ${against}`}
      note="What to post beside the earlier bill; the differences add up to that of the totals."
      actions={
        versions.length > 1 ? (
          <SelectField
            name="against"
            label="Compare with"
            value={String(against)}
            options={versions.map((version) => ({ value: version, title: `Version ${version}` }))}
            onChange={(version) => {
              setAgainst(Number.parseInt(version, 10));
            }}
          />
        ) : null
      }
    >
      <QueryView query={deltas} label="The differences" lines={3}>
        {(found) => (
          <DataTable
            caption={`Lines that differ from version ${against}`}
            columns={columns(found, bill.timeZone)}
            rows={found.deltas}
            rowId={({ component, part, from, change }) => [component, part, from, change].join(' ')}
            empty={{
              title: 'No line differs',
              text: 'Facts changed that no line of this bill depends on.',
            }}
          />
        )}
      </QueryView>
    </Card>
  );
}

function columns({ currency, total }: BillDeltas, timeZone: string): readonly Column<BillDelta>[] {
  const amount = (
    id: 'amountBefore' | 'amountAfter' | 'amount',
    title: string,
  ): Column<BillDelta> => ({
    id,
    title,
    unit: currency,
    kind: 'number',
    value: (delta) => delta[id],
    cell: (delta) => <Figure value={delta[id]} text={formatNumber(delta[id])} />,
  });
  return [
    { id: 'line', title: 'Line', kind: 'text', value: lineTitle, footer: 'Difference' },
    { id: 'change', title: 'Change', kind: 'text', value: ({ change }) => changeName(change) },
    amount('amountBefore', 'Before'),
    amount('amountAfter', 'Now'),
    { ...amount('amount', 'Difference'), footer: formatNumber(total) },
    {
      id: 'cause',
      title: 'Cause',
      kind: 'text',
      value: (delta) => causesOf(delta, { currency, timeZone }).join(', '),
      cell: (delta) =>
        causesOf(delta, { currency, timeZone }).map((cause) => (
          <span key={cause} className="wl-small wl-block">
            {cause}
          </span>
        )),
    },
  ];
}
