import { useCallback } from 'react';
import type { Component, Statement } from '../api/types';
import { toPixelValue } from '../format/decimal';
import { formatShortMoney, formatWholeMoney } from '../format/format';
import { chartColor, COMPONENT_COLORS } from '../theme/palette';
import { useIsNarrow } from '../theme/useIsNarrow';
import { Chart } from './Chart';
import { categoryAxis, chartBase, moneyAxis } from './chartStyle';
import type { ChartOption } from './echarts';
import { barHeight, isLoss, type Waterfall, waterfallOf, type WaterfallStep } from './waterfall';

const SHORT_NAMES: Readonly<Record<WaterfallStep['key'], string>> = {
  ENERGY_AND_COOLING: 'Energy',
  DEPRECIATION_AND_MAINTENANCE: 'Depreciation',
  CAPITAL_AND_FINANCING: 'Capital',
  OVERHEAD_AND_FEES: 'Overhead',
  TOTAL: 'Cost',
  RESULT: 'Result',
};

/** The same on a phone. */
const SHORTEST_NAMES: typeof SHORT_NAMES = {
  ...SHORT_NAMES,
  DEPRECIATION_AND_MAINTENANCE: 'Deprec.',
  OVERHEAD_AND_FEES: 'Overh.',
};

/** How much room there is: a page, a narrow card, a phone. */
type Room = 'wide' | 'compact' | 'phone';

/** The components of a coin's cost, stacked up against the market price. */
export function WaterfallChart({
  statement,
  height = 300,
  compact = false,
}: {
  readonly statement: Statement;
  readonly height?: number;
  /** For narrow cards: no axis of amounts, smaller type. */
  readonly compact?: boolean;
}) {
  const narrow = useIsNarrow();
  const room: Room = narrow ? 'phone' : compact ? 'compact' : 'wide';
  const option = useCallback((): ChartOption => {
    const waterfall = waterfallOf(statement);
    return waterfall ? waterfallOption(waterfall, statement, room) : {};
  }, [statement, room]);
  return <Chart option={option} label={waterfallSummary(statement)} height={height} />;
}

/** The drawing in a sentence. */
export function waterfallSummary(statement: Statement): string {
  const money = (value: string | null) => formatWholeMoney(value, statement.currency);
  const parts = statement.components
    .map(({ component, perBtc }) => `${SHORT_NAMES[component].toLowerCase()} ${money(perBtc)}`)
    .join(', ');
  return `Cost per BTC: ${parts}; in all ${money(statement.totalPerBtc)} against a market price of ${money(statement.marketPricePerBtc)}: result ${money(statement.resultPerBtc)}.`;
}

function waterfallOption(
  { steps, market }: Waterfall,
  statement: Statement,
  room: Room,
): ChartOption {
  const phone = room === 'phone';
  const type = { wide: 12, compact: 12, phone: 11 }[room];
  const names = phone ? SHORTEST_NAMES : SHORT_NAMES;
  const money = (value: string) =>
    phone
      ? formatShortMoney(value, statement.currency)
      : formatWholeMoney(value, statement.currency);
  const total = steps.findIndex(({ key }) => key === 'TOTAL');
  return {
    ...chartBase(),
    tooltip: { show: false },
    grid: { left: room === 'wide' ? 48 : 4, right: phone ? 4 : 68, top: 28, bottom: 28 },
    xAxis: nameAxis(
      steps.map(({ key }) => names[key]),
      type - 1,
    ),
    yAxis: room === 'wide' ? moneyAxis() : { ...moneyAxis(), axisLabel: { show: false } },
    series: [
      {
        type: 'bar',
        stack: 'cost',
        name: 'ground',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: steps.map((step) => (step.key === 'TOTAL' ? 0 : toPixelValue(step.low))),
        markLine: connectors(steps),
      },
      {
        type: 'bar',
        stack: 'cost',
        name: 'bars',
        barWidth: '62%',
        z: 3,
        data: steps.map((step) => ({
          value: step.key === 'TOTAL' ? 0 : toPixelValue(barHeight(step)),
          itemStyle: { color: stepColor(step) },
        })),
      },
      ...statement.components.map(({ component, perBtc }) =>
        totalPart(component, perBtc ?? '0', total, steps.length),
      ),
      ...(market === null ? [] : [marketLine(market, money(market), steps.length, type, phone)]),
      labels(steps, money, type),
    ],
  };
}

/** Every bar keeps its name. */
function nameAxis(names: readonly string[], fontSize: number) {
  const axis = categoryAxis(names, fontSize);
  return { ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: false } };
}

function stepColor(step: WaterfallStep): string {
  if (step.key === 'RESULT') return chartColor(isLoss(step) ? 'loss' : 'gain');
  if (step.key === 'TOTAL') return 'transparent';
  return chartColor(COMPONENT_COLORS[step.key]);
}

function totalPart(component: Component, value: string, at: number, length: number) {
  return {
    type: 'bar',
    stack: 'cost',
    name: component,
    z: 3,
    itemStyle: { color: chartColor(COMPONENT_COLORS[component]) },
    data: Array.from({ length }, (_, index) => (index === at ? toPixelValue(value) : 0)),
  };
}

/** The figures over the bars, on the ground of the card so that no line runs through them. */
function labels(steps: readonly WaterfallStep[], money: (value: string) => string, type: number) {
  return {
    type: 'line',
    name: 'labels',
    silent: true,
    z: 8,
    symbol: 'circle',
    showAllSymbol: true,
    symbolSize: 1,
    lineStyle: { width: 0 },
    itemStyle: { color: 'transparent' },
    data: steps.map((step) => ({
      value: toPixelValue(step.high),
      label: {
        show: true,
        position: 'top',
        distance: 3,
        padding: [2, 1],
        backgroundColor: chartColor('surface'),
        color: chartColor(isLoss(step) ? 'loss' : 'text'),
        fontSize: type,
        fontWeight: 600,
        formatter: money(step.value),
      },
    })),
  };
}

function connectors(steps: readonly WaterfallStep[]) {
  const components = steps.filter(({ key }) => key !== 'TOTAL' && key !== 'RESULT');
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    z: 1,
    lineStyle: { color: chartColor('muted'), type: 'solid', width: 1, opacity: 0.5 },
    label: { show: false },
    data: components.map((step, index) => [
      { coord: [index, toPixelValue(step.high)] },
      { coord: [index + 1, toPixelValue(step.high)] },
    ]),
  };
}

function marketLine(market: string, text: string, length: number, type: number, inside: boolean) {
  return {
    type: 'line',
    name: 'market',
    symbol: 'none',
    silent: true,
    data: Array.from({ length }, () => null),
    markLine: {
      silent: true,
      symbol: 'none',
      z: 5,
      lineStyle: { color: chartColor('market'), type: 'solid', width: 2 },
      label: {
        position: inside ? 'insideStartTop' : 'end',
        distance: inside ? 4 : 8,
        formatter: inside ? `Market ${text}` : `Market\n${text}`,
        lineHeight: type + 4,
        color: chartColor('market'),
        fontSize: type,
        fontWeight: 600,
      },
      data: [{ yAxis: toPixelValue(market) }],
    },
  };
}
