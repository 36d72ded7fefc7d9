import { Link } from 'react-router';
import { type CreditPosting, creditsOf, useCreditPostings } from '../../../api/credits';
import { Card } from '../../../components/Card';
import { Figure } from '../../../components/Figure';
import type { Column } from '../../../components/table/columns';
import { PagedTable } from '../../../components/table/PagedTable';
import { accountName } from '../../../format/accounts';
import { formatInstant } from '../../../format/dates';
import { formatNumber } from '../../../format/format';
import { periodTitle } from '../../../period/period';
import { postingKind } from './words';

/** Every posting with the bill that caused it. */
export function CreditPostingsCard({
  code,
  currency,
}: {
  readonly code: string;
  readonly currency: string;
}) {
  return (
    <Card
      title="Postings"
      note="Never changed: what a later settlement says differently is posted as the difference."
    >
      <PagedTable
        query={useCreditPostings(code)}
        label="The postings"
        caption="Postings of the credit ledger"
        columns={() => columns(currency)}
        rowId={({ id }) => String(id)}
        exportHref={`${creditsOf(code)}/postings`}
        empty={{
          title: 'Nothing was posted yet',
          text: 'Final bills and opening balances post here.',
        }}
      />
    </Card>
  );
}

function columns(currency: string): readonly Column<CreditPosting>[] {
  return [
    {
      id: 'month',
      title: 'Month',
      kind: 'date',
      value: ({ month }) => month,
      cell: ({ month }) => periodTitle(month),
    },
    { id: 'kind', title: 'What happened', kind: 'text', value: ({ kind }) => postingKind(kind) },
    {
      id: 'credit',
      title: 'Credit',
      kind: 'text',
      value: ({ name, creditMonth }) => `${name}, ${periodTitle(creditMonth)}`,
    },
    {
      id: 'amount',
      title: 'Amount',
      unit: currency,
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount }) => <Figure value={amount} text={formatNumber(amount)} />,
    },
    {
      id: 'cause',
      title: 'Because of',
      kind: 'text',
      value: ({ settlementId }) => (settlementId ? 'A bill' : 'No bill'),
      cell: ({ settlementId, kind }) =>
        settlementId ? (
          <Link className="wl-link" to={`/energy/bills/${settlementId}`}>
            The bill
          </Link>
        ) : kind === 'EXPIRED' ? (
          'Its last month is over'
        ) : (
          'An opening balance'
        ),
    },
    {
      id: 'posted',
      title: 'Posted',
      kind: 'date',
      value: ({ postedAt }) => postedAt,
      cell: ({ postedAt, postedBy }) => `${formatInstant(postedAt)}, ${accountName(postedBy)}`,
    },
  ];
}
