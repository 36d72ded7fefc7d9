import { useCallback } from 'react';
import type { Statement } from '../api/types';
import { toPixelValue } from '../format/decimal';
import { formatWholeMoney } from '../format/format';
import { periodShortTitle, periodTitle } from '../period/period';
import { chartColor, COMPONENT_COLORS, COMPONENT_NAMES, COMPONENT_ORDER } from '../theme/palette';
import { Chart } from './Chart';
import { categoryAxis, chartBase, moneyAxis } from './chartStyle';
import type { ChartOption } from './echarts';

/** Months of cost per BTC by component against the market price. */
export function TrendChart({
  months,
  height = 280,
}: {
  readonly months: readonly Statement[];
  readonly height?: number;
}) {
  const option = useCallback((): ChartOption => trendOption(months), [months]);
  const first = months[0];
  const last = months.at(-1);
  const label =
    first && last
      ? `Cost and market price per BTC from ${periodTitle(first.period)} to ${periodTitle(last.period)}.`
      : 'No months to show.';
  return <Chart option={option} label={label} height={height} />;
}

function trendOption(months: readonly Statement[]): ChartOption {
  return {
    ...chartBase(),
    tooltip: {
      ...chartBase().tooltip,
      formatter: (points: { dataIndex: number }[]) => {
        const month = months[points[0]?.dataIndex ?? -1];
        return month ? tooltipText(month) : '';
      },
    },
    grid: { left: 48, right: 8, top: 12, bottom: 28 },
    xAxis: categoryAxis(months.map(({ period }) => periodShortTitle(period))),
    yAxis: moneyAxis(),
    series: [
      ...COMPONENT_ORDER.map((component) => ({
        type: 'bar',
        stack: 'cost',
        name: COMPONENT_NAMES[component],
        barWidth: '56%',
        itemStyle: { color: chartColor(COMPONENT_COLORS[component]) },
        data: months.map((month) => {
          const part = month.components.find((candidate) => candidate.component === component);
          return part?.perBtc == null ? null : toPixelValue(part.perBtc);
        }),
      })),
      {
        type: 'line',
        name: 'Market price',
        z: 5,
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { width: 2.5, color: chartColor('market') },
        itemStyle: { color: chartColor('market') },
        data: months.map(({ marketPricePerBtc }) =>
          marketPricePerBtc === null ? null : toPixelValue(marketPricePerBtc),
        ),
      },
    ],
  };
}

function tooltipText(month: Statement): string {
  const money = (value: string | null | undefined) => formatWholeMoney(value, month.currency);
  return [
    periodTitle(month.period),
    ...month.components.map(
      ({ component, perBtc }) => `${COMPONENT_NAMES[component]}  ${money(perBtc)}`,
    ),
    `Cost  ${money(month.totalPerBtc)}`,
    `Market price  ${money(month.marketPricePerBtc)}`,
    `Result  ${money(month.resultPerBtc)}`,
  ].join('\n');
}
