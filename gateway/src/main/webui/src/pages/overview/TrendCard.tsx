import { useTrend } from '../../api/statements';
import type { Statement } from '../../api/types';
import { ChartCard } from '../../charts/ChartCard';
import { ComponentLegend } from '../../charts/ComponentLegend';
import { TrendChart } from '../../charts/TrendChart';
import { DataTable } from '../../components/table/DataTable';
import type { Column } from '../../components/table/columns';
import { Figure } from '../../components/Figure';
import { EmptyState, QueryView } from '../../components/States';
import { formatNumber } from '../../format/format';
import { periodTitle, shiftMonthCode } from '../../period/period';
import { COMPONENT_NAMES, COMPONENT_ORDER } from '../../theme/palette';

const COLUMNS: readonly Column<Statement>[] = [
  {
    id: 'period',
    title: 'Month',
    kind: 'date',
    value: ({ period }) => period,
    cell: ({ period }) => periodTitle(period),
  },
  ...COMPONENT_ORDER.map((component): Column<Statement> => {
    const perBtc = (month: Statement) =>
      month.components.find((part) => part.component === component)?.perBtc;
    return {
      id: component,
      title: COMPONENT_NAMES[component].split(' ')[0] ?? '',
      unit: 'USD/BTC',
      kind: 'number',
      value: perBtc,
      cell: (month) => formatNumber(perBtc(month)),
    };
  }),
  ...(['totalPerBtc', 'marketPricePerBtc', 'resultPerBtc'] as const).map(
    (figure): Column<Statement> => ({
      id: figure,
      title: { totalPerBtc: 'Cost', marketPricePerBtc: 'Market', resultPerBtc: 'Result' }[figure],
      unit: 'USD/BTC',
      kind: 'number',
      value: (month) => month[figure],
      cell: (month) => (
        <Figure
          result={figure === 'resultPerBtc'}
          value={month[figure]}
          text={formatNumber(month[figure])}
        />
      ),
    }),
  ),
];

/** Twelve months of cost per BTC against the price. */
export function TrendCard({ lastMonth }: { readonly lastMonth: string }) {
  const trend = useTrend(shiftMonthCode(lastMonth, -11), lastMonth);
  const show = (view: (months: readonly Statement[]) => React.ReactNode) => (
    <QueryView query={trend} label="The last twelve months" lines={7}>
      {(months) => view(months.filter(({ totalPerBtc }) => totalPerBtc !== null))}
    </QueryView>
  );
  return (
    <ChartCard
      title="Cost per BTC, twelve months"
      className="wl-span-8"
      legend={<ComponentLegend />}
      chart={show((months) =>
        months.length === 0 ? (
          <EmptyState title="No month of these has a cost per BTC yet" />
        ) : (
          <TrendChart months={months} />
        ),
      )}
      table={show((months) => (
        <DataTable
          caption="Cost per BTC by month"
          columns={COLUMNS}
          rows={months}
          rowId={({ period }) => period}
          initialSort="-period"
          empty={{ title: 'No month of these has a cost per BTC yet' }}
        />
      ))}
    />
  );
}
