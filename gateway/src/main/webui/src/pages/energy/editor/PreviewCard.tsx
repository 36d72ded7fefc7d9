import type { ReactNode } from 'react';
import { type BillPreview, useBillPreview, type PreviewRequest } from '../../../api/billPreview';
import type { BillLine } from '../../../api/energy';
import { type FieldProblem, problemOf } from '../../../api/problem';
import { Card } from '../../../components/Card';
import { Figure } from '../../../components/Figure';
import { EmptyState, ErrorState } from '../../../components/States';
import { placeInWords } from './labels';
import type { Column } from '../../../components/table/columns';
import { DataTable } from '../../../components/table/DataTable';
import { formatMoney, formatNumber, formatQuantity, formatUnitPrice } from '../../../format/format';
import { periodTitle } from '../../../period/period';
import { lineTitle, mwh, perMwh } from '../words';

/** What the service finds wrong with the terms, each with its place. */
export function findingsOf(preview: ReturnType<typeof useBillPreview>): readonly FieldProblem[] {
  return preview.isError ? (problemOf(preview.error).errors ?? []) : [];
}

/** The bill that the terms would give, while they are entered. */
export function PreviewCard({
  preview,
  request,
  period,
  controls,
}: {
  readonly preview: ReturnType<typeof useBillPreview>;
  readonly request: PreviewRequest | null;
  readonly period: string;
  readonly controls: ReactNode;
}) {
  return (
    <Card
      title={`The bill of ${periodTitle(period)} with these terms`}
      note="Computed as you enter them; nothing is stored."
    >
      {controls}
      <div className="wl-part" aria-live="polite" aria-busy={preview.isFetching}>
        <Outcome preview={preview} request={request} />
      </div>
    </Card>
  );
}

function Outcome({
  preview,
  request,
}: {
  readonly preview: ReturnType<typeof useBillPreview>;
  readonly request: PreviewRequest | null;
}) {
  if (request === null) {
    return (
      <EmptyState title="There is nothing to compute yet">
        Add a clause to see what it would cost.
      </EmptyState>
    );
  }
  if (preview.isError) {
    const findings = findingsOf(preview);
    if (findings.length === 0) {
      return (
        <ErrorState problem={problemOf(preview.error)} onRetry={() => void preview.refetch()} />
      );
    }
    return (
      <>
        <p className="wl-state-title">The terms are not complete yet</p>
        <ul className="wl-small">
          {findings.map(({ pointer, detail }) => (
            <li key={`${pointer ?? ''}${detail}`}>
              {place(pointer, request)}
              {detail}
            </li>
          ))}
        </ul>
      </>
    );
  }
  return preview.data ? <PreviewedBill bill={preview.data} /> : null;
}

/** The clause that a finding is about. */
function place(pointer: string | undefined, { components, currency }: PreviewRequest): string {
  const match = /^\/components\/(\d+)(?:\/(.*))?$/.exec(pointer ?? '');
  if (!match) return '';
  const component = components[Number(match[1])] as { name?: string } | undefined;
  const name = component?.name ?? `Clause ${Number(match[1]) + 1}`;
  const member = placeInWords(match[2] ?? '', currency);
  return member === '' ? `${name}: ` : `${name}, ${member}: `;
}

function PreviewedBill({ bill }: { readonly bill: BillPreview }) {
  const { total, currency, checks } = bill;
  return (
    <>
      <p className="wl-number-tile">{formatMoney(total, currency)}</p>
      <p className="wl-muted wl-small">
        {formatQuantity(mwh(checks.energyKwh), 'MWh', { trimmed: true })},{' '}
        {formatUnitPrice(perMwh(total, checks.energyKwh), 'MWh', currency)} on average
      </p>
      {bill.missing.length > 0 ? (
        <ul className="wl-small">
          {bill.missing.map(({ code, detail }) => (
            <li key={code + detail}>{detail}</li>
          ))}
        </ul>
      ) : null}
      <DataTable
        caption="Lines of the bill with these terms"
        columns={columns(bill)}
        rows={bill.lines}
        rowId={({ lineNo }) => String(lineNo)}
        empty={{ title: 'These terms charge nothing in this month' }}
      />
    </>
  );
}

function columns(bill: BillPreview): readonly Column<BillLine>[] {
  return [
    { id: 'line', title: 'Line', kind: 'text', value: lineTitle, footer: 'Total' },
    {
      id: 'quantity',
      title: 'Quantity',
      kind: 'number',
      value: ({ quantity }) => quantity,
      cell: ({ quantity, unit }) => `${formatNumber(quantity, { trimmed: true })} ${unit}`,
    },
    {
      id: 'amount',
      title: 'Amount',
      unit: bill.currency,
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount }) => <Figure value={amount} text={formatNumber(amount)} />,
      footer: formatNumber(bill.total),
    },
  ];
}
