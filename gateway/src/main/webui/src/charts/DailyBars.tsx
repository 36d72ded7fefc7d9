import { useCallback } from 'react';
import { formatDate } from '../format/dates';
import { toPixelValue } from '../format/decimal';
import { formatNumber } from '../format/format';
import { type ChartColor, chartColor } from '../theme/palette';
import { Chart } from './Chart';
import { categoryAxis, chartBase } from './chartStyle';
import type { DailyPoint } from './DailyChart';
import type { ChartOption } from './echarts';

/** One amount for each day of a month. */
export function DailyBars({
  days,
  label,
  color,
  tooltip,
  height,
}: {
  readonly days: readonly DailyPoint[];
  /** The drawing in a sentence. */
  readonly label: string;
  readonly color: ChartColor;
  /** The lines of the tooltip below its date. */
  readonly tooltip: (index: number) => readonly string[];
  readonly height: number;
}) {
  const option = useCallback(
    (): ChartOption => ({
      ...chartBase(),
      tooltip: {
        ...chartBase().tooltip,
        formatter: (hits: { dataIndex: number }[]) => {
          const index = hits[0]?.dataIndex ?? -1;
          const day = days[index];
          return day ? [formatDate(day.date), ...tooltip(index)].join('\n') : '';
        },
      },
      grid: { left: 52, right: 4, top: 12, bottom: 28 },
      xAxis: {
        ...categoryAxis(days.map(({ date }) => date)),
        axisLabel: {
          color: chartColor('muted'),
          fontSize: 12,
          interval: (index: number) => index % 5 === 0,
          formatter: (date: string) => String(Number(date.slice(8))),
        },
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        splitLine: { lineStyle: { color: chartColor('grid') } },
        axisLabel: {
          color: chartColor('muted'),
          fontSize: 12,
          formatter: (value: number) => formatNumber(String(value)),
        },
      },
      series: [
        {
          type: 'bar',
          name: label,
          barMaxWidth: 28,
          barCategoryGap: '30%',
          itemStyle: { color: chartColor(color), borderRadius: [2, 2, 0, 0] },
          data: days.map(({ value }) => (value === null ? null : toPixelValue(value))),
        },
      ],
    }),
    [days, label, color, tooltip],
  );
  return <Chart option={option} label={label} height={height} />;
}
