import { useCallback } from 'react';
import { toPixelValue } from '../format/decimal';
import { formatDate } from '../format/dates';
import { periodShortTitle } from '../period/period';
import { type ChartColor, chartColor } from '../theme/palette';
import { Chart } from './Chart';
import { categoryAxis, chartBase } from './chartStyle';
import type { ChartOption } from './echarts';

/** One day of a line. */
export interface DailyPoint {
  readonly date: string;
  readonly value: string | null;
}

/** One figure over days. Days without the figure leave a gap. */
export function DailyChart({
  points,
  label,
  color,
  stepped = false,
  axis,
  tooltip,
  height = 300,
}: {
  readonly points: readonly DailyPoint[];
  /** The drawing in a sentence. */
  readonly label: string;
  readonly color: ChartColor;
  /** For figures that hold until the next one, such as the difficulty. */
  readonly stepped?: boolean;
  /** Writes a mark of the value axis. */
  readonly axis: (value: string) => string;
  /** The lines of the tooltip below its date. */
  readonly tooltip: (index: number) => readonly string[];
  readonly height?: number;
}) {
  const option = useCallback(
    (): ChartOption => ({
      ...chartBase(),
      tooltip: {
        ...chartBase().tooltip,
        axisPointer: { type: 'line', lineStyle: { color: chartColor('muted'), type: 'solid' } },
        formatter: (hits: { dataIndex: number }[]) => {
          const index = hits[0]?.dataIndex ?? -1;
          const point = points[index];
          return point ? [formatDate(point.date), ...tooltip(index)].join('\n') : '';
        },
      },
      grid: { left: 56, right: 12, top: 12, bottom: 28 },
      xAxis: {
        ...categoryAxis(points.map(({ date }) => date)),
        boundaryGap: false,
        axisLabel: {
          ...categoryAxis([]).axisLabel,
          interval: (index: number) => isMark(points, index),
          formatter: (date: string) => periodShortTitle(date.slice(0, 7)),
        },
      },
      yAxis: {
        type: 'value',
        scale: true,
        splitNumber: 4,
        splitLine: { lineStyle: { color: chartColor('grid') } },
        axisLabel: {
          color: chartColor('muted'),
          fontSize: 12,
          formatter: (value: number) => axis(String(value)),
        },
      },
      series: [
        {
          type: 'line',
          name: label,
          symbol: 'circle',
          symbolSize: 7,
          showSymbol: false,
          step: stepped ? 'end' : false,
          lineStyle: { width: 2, color: chartColor(color) },
          itemStyle: { color: chartColor(color) },
          data: points.map(({ value }) => (value === null ? null : toPixelValue(value))),
        },
      ],
    }),
    [points, label, color, stepped, axis, tooltip],
  );
  return <Chart option={option} label={label} height={height} />;
}

/** Names the first day of each month; of January and July, then January alone, on long spans. */
function isMark(points: readonly DailyPoint[], index: number): boolean {
  const [year = '', month = ''] = points[index]?.date.split('-') ?? [];
  const [yearBefore = '', monthBefore = ''] = points[index - 1]?.date.split('-') ?? [];
  if (monthBefore === '' || month === monthBefore) return false;
  const first = points[0]?.date.slice(0, 4) ?? year;
  const years = Number(points.at(-1)?.date.slice(0, 4) ?? year) - Number(first);
  if (years <= 1) return true;
  return years <= 4 ? month === '01' || month === '07' : year !== yearBefore;
}
