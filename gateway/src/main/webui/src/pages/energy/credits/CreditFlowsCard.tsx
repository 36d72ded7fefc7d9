import { useState } from 'react';
import type { CreditFlow, PowerCredits } from '../../../api/credits';
import { Card } from '../../../components/Card';
import { Segments } from '../../../components/Segments';
import type { Column } from '../../../components/table/columns';
import { DataTable } from '../../../components/table/DataTable';
import { sign } from '../../../format/decimal';
import { formatNumber } from '../../../format/format';
import { periodTitle } from '../../../period/period';

const VIEWS = [
  { value: 'quarters', title: 'Quarters' },
  { value: 'months', title: 'Months' },
] as const;

/** The balance from month to month, and the totals by quarter that reports disclose. */
export function CreditFlowsCard({ ledger }: { readonly ledger: PowerCredits }) {
  const [view, setView] = useState<'quarters' | 'months'>('quarters');
  return (
    <Card
      title="The balance over time"
      note="Opening + earned − used − expired = closing, to the cent. Months without any credit are left out."
      actions={
        <Segments label="Quarters or months" value={view} options={VIEWS} onChange={setView} />
      }
    >
      <DataTable
        key={view}
        caption={`Credits by ${view === 'quarters' ? 'quarter' : 'month'}`}
        columns={columns(ledger.currency)}
        rows={ledger[view].filter(moves)}
        rowId={({ from }) => from}
        initialSort="-from"
        empty={{
          title: 'No month has a credit',
          text: 'Months appear as soon as one earns, uses or loses a credit.',
        }}
      />
    </Card>
  );
}

/** Whether there was any credit in these months. */
function moves({ opening, earned }: CreditFlow): boolean {
  return sign(opening) !== 0 || sign(earned) !== 0;
}

type Figure = 'opening' | 'earned' | 'used' | 'expired' | 'closing';

function columns(currency: string): readonly Column<CreditFlow>[] {
  const amount = (id: Figure, title: string): Column<CreditFlow> => ({
    id,
    title,
    unit: currency,
    kind: 'number',
    value: (flow) => flow[id],
    cell: (flow) => formatNumber(flow[id]),
  });
  return [
    {
      id: 'from',
      title: 'Months',
      kind: 'date',
      value: ({ from }) => from,
      cell: ({ from, to }) =>
        from === to ? periodTitle(from) : `${periodTitle(from)} to ${periodTitle(to)}`,
    },
    amount('opening', 'Opening'),
    amount('earned', 'Earned'),
    amount('used', 'Used'),
    amount('expired', 'Expired'),
    amount('closing', 'Closing'),
  ];
}
