import { Link } from 'react-router';
import type { Bill, BillPayment } from '../../../api/energy';
import { Card } from '../../../components/Card';
import { Figure } from '../../../components/Figure';
import { DataTable } from '../../../components/table/DataTable';
import { negate, sign } from '../../../format/decimal';
import { formatMoney, formatNumber } from '../../../format/format';

interface Row {
  readonly what: string;
  readonly amount: string;
}

/** What is to be paid after power credits; nothing when credits change nothing. */
export function PaymentCard({ bill }: { readonly bill: Bill }) {
  const { payment, currency } = bill;
  if (!payment || !hasCredits(payment)) return null;
  return (
    <Card
      title="What is to be paid"
      note="Energy that was sold back for credits is paid for now; the credits pay later bills."
      actions={
        <Link className="wl-link" to={`/energy/contracts/${bill.contractCode}/credits`}>
          Credits of the contract
        </Link>
      }
    >
      <DataTable<Row>
        caption="From the total to the amount due"
        columns={[
          {
            id: 'what',
            title: 'Step',
            kind: 'text',
            value: ({ what }) => what,
            footer: 'Amount due',
          },
          {
            id: 'amount',
            title: 'Amount',
            unit: currency,
            kind: 'number',
            value: ({ amount }) => amount,
            cell: ({ amount }) => <Figure value={amount} text={formatNumber(amount)} />,
            footer: formatNumber(payment.amountDue),
          },
        ]}
        rows={stepsOf(bill.total, payment)}
        rowId={({ what }) => what}
        empty={{ title: 'Nothing is to be paid' }}
      />
    </Card>
  );
}

/** Whether credits make another amount due than the total. */
export function hasCredits({ creditsEarned, creditsUsed }: BillPayment): boolean {
  return sign(creditsEarned) !== 0 || sign(creditsUsed) !== 0;
}

/** What is due for a bill, in words where it is not known. */
export function amountDue({ payment, currency, status }: Bill): string {
  if (payment) return formatMoney(payment.amountDue, currency);
  return status === 'DRAFT' ? 'Not final' : 'Replaced';
}

function stepsOf(total: string, { creditsEarned, creditsUsed }: BillPayment): readonly Row[] {
  return [
    { what: 'Total of the bill', amount: total },
    { what: 'Sold energy that earned credits instead of cash', amount: creditsEarned },
    { what: 'Credits of earlier months used', amount: negate(creditsUsed) },
  ];
}
