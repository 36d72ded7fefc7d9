import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { Chart } from '../../charts/Chart';
import { ChartCard } from '../../charts/ChartCard';
import { categoryAxis, chartBase } from '../../charts/chartStyle';
import type { ChartOption } from '../../charts/echarts';
import type { Meter, PriceSeries } from '../../api/energy';
import { usePricePoints, useReadings } from '../../api/readings';
import { hasAnyRole, useUser } from '../../app/session';
import { EmptyState, ErrorState, LoadingState } from '../../components/States';
import { problemOf } from '../../api/problem';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatShortDate, zoneName } from '../../format/dates';
import { divide, toPixelValue } from '../../format/decimal';
import { formatNumber } from '../../format/format';
import { periodTitle } from '../../period/period';
import { chartColor } from '../../theme/palette';
import { ENERGY_WRITERS } from '../roles';
import { type LoadStep, loadSteps } from './load';
import { type Mark, type MarkKind, MARKS } from './marks';
import { mwh } from './words';

const NO_MARKS: readonly Mark[] = [];

/** Load of a meter against a market price, over one month in the site's zone. */
export function LoadChart({
  period,
  timeZone,
  meter,
  series,
  marks = NO_MARKS,
}: {
  readonly period: string;
  readonly timeZone: string;
  readonly meter?: Meter | undefined;
  readonly series?: PriceSeries | undefined;
  /** Hours that decided lines of a bill. */
  readonly marks?: readonly Mark[];
}) {
  const minutes = meter?.intervalMinutes;
  const readings = useReadings({ code: meter?.code, period, timeZone, intervalMinutes: minutes });
  const points = usePricePoints({
    code: series?.code,
    period,
    timeZone,
    intervalMinutes: series?.intervalMinutes,
  });
  const [hours, days] = useMemo(() => {
    const steps = (by: 'hour' | 'day') =>
      loadSteps(readings.data ?? [], minutes ?? 60, points.data ?? [], timeZone, by);
    return [steps('hour'), steps('day')];
  }, [readings.data, points.data, minutes, timeZone]);
  const failed = readings.error ?? points.error;
  const loading = readings.isLoading || points.isLoading;
  const label = `${titleOf(meter, series)} in ${periodTitle(period)}, hour by hour.`;
  const option = useCallback(
    (): ChartOption => optionOf(hours, meter !== undefined, series !== undefined, marks),
    [hours, meter, series, marks],
  );
  return (
    <ChartCard
      title={`${titleOf(meter, series)} in ${periodTitle(period)}`}
      note={`Hours and days in ${zoneName(timeZone)}.`}
      legend={<Legend meter={meter !== undefined} series={series?.name} marks={marks} />}
      chart={
        failed ? (
          <ErrorState problem={problemOf(failed)} />
        ) : loading ? (
          <LoadingState label="The chart" lines={7} />
        ) : hours.length === 0 ? (
          <EmptyState title="Nothing is recorded for this month" action={<ImportLink />}>
            Import meter readings or prices of the month to see them here.
          </EmptyState>
        ) : (
          <Chart option={option} label={label} height={260} />
        )
      }
      table={
        <DataTable
          caption="Days of the month"
          columns={dayColumns(meter !== undefined, series, marks)}
          rows={days}
          rowId={({ at }) => at}
          empty={{ title: 'Nothing is recorded for this month' }}
        />
      }
    />
  );
}

/** The way to the files, for those who may import. */
function ImportLink() {
  return hasAnyRole(useUser(), ENERGY_WRITERS) ? (
    <Link className="wl-link" to="/imports">
      Import a file
    </Link>
  ) : null;
}

function titleOf(meter: Meter | undefined, series: PriceSeries | undefined): string {
  if (meter && series) return 'Load and price';
  return meter ? 'Load' : 'Price';
}

function Legend({
  meter,
  series,
  marks,
}: {
  readonly meter: boolean;
  readonly series?: string | undefined;
  readonly marks: readonly Mark[];
}) {
  return (
    <ul className="wl-legend">
      {meter ? (
        <li>
          <span className="wl-swatch" data-color="energy" />
          Load, MW
        </li>
      ) : null}
      {series ? (
        <li>
          <span className="wl-swatch" data-color="market" data-line="" />
          {series}, $/MWh
        </li>
      ) : null}
      {markKinds(marks).map((kind) => (
        <li key={kind}>
          <span aria-hidden="true">{MARKS[kind].glyph}</span> {MARKS[kind].name}
        </li>
      ))}
    </ul>
  );
}

function markKinds(marks: readonly Mark[]): readonly MarkKind[] {
  return [...new Set(marks.map(({ kind }) => kind))];
}

function optionOf(
  hours: readonly LoadStep[],
  load: boolean,
  price: boolean,
  marks: readonly Mark[],
): ChartOption {
  const axis = (show: boolean, name: string) => ({
    type: 'value' as const,
    show,
    splitNumber: 4,
    splitLine: { show: name === 'MW' || !load, lineStyle: { color: chartColor('grid') } },
    axisLabel: { color: chartColor('muted'), fontSize: 12 },
  });
  const base = chartBase();
  return {
    ...base,
    tooltip: {
      ...base.tooltip,
      axisPointer: { type: 'line' as const },
      formatter: (at: { dataIndex: number }[]) => {
        const hour = hours[at[0]?.dataIndex ?? -1];
        return hour ? tooltipText(hour, load, price, marks) : '';
      },
    },
    grid: { left: 44, right: price && load ? 44 : 8, top: 12, bottom: 28 },
    xAxis: {
      ...categoryAxis(hours.map(({ at }) => at)),
      axisLabel: {
        color: chartColor('muted'),
        fontSize: 12,
        interval: (_index: number, at: string) =>
          at.endsWith('T00') && Number(at.slice(8, 10)) % 5 === 1,
        formatter: (at: string) => formatShortDate(at.slice(0, 10)).replace(/ \d{4}$/, ''),
      },
    },
    yAxis: [axis(load, 'MW'), axis(price, '$/MWh')],
    series: [
      {
        type: 'line',
        name: 'Load',
        symbol: 'none',
        step: 'middle',
        lineStyle: { width: 1, color: chartColor('energy') },
        areaStyle: { color: chartColor('energy'), opacity: 0.28 },
        data: load ? hours.map(({ energyKwh }) => pixel(mwh(energyKwh))) : [],
      },
      {
        type: 'line',
        name: 'Price',
        yAxisIndex: 1,
        symbol: 'none',
        lineStyle: { width: 1.5, color: chartColor('market') },
        data: price ? hours.map(({ meanPrice }) => pixel(meanPrice)) : [],
      },
      ...markKinds(marks).map((kind) => markSeries(kind, hours, marks)),
    ],
  };
}

/** Symbols on the load of the hours that are marked. */
function markSeries(kind: MarkKind, hours: readonly LoadStep[], marks: readonly Mark[]) {
  const marked = new Set(marks.filter((mark) => mark.kind === kind).map(({ hour }) => hour));
  return {
    type: 'line' as const,
    name: MARKS[kind].name,
    symbol: MARKS[kind].symbol,
    symbolSize: 11,
    showAllSymbol: true,
    lineStyle: { width: 0 },
    itemStyle: { color: chartColor('text'), borderColor: chartColor('surface'), borderWidth: 1 },
    data: hours.map(({ at, energyKwh }) => (marked.has(at) ? pixel(mwh(energyKwh)) : null)),
  };
}

function pixel(value: string | null): number | null {
  return value === null ? null : toPixelValue(value);
}

function tooltipText(
  hour: LoadStep,
  load: boolean,
  price: boolean,
  marks: readonly Mark[],
): string {
  return [
    `${formatShortDate(hour.at.slice(0, 10))}, ${hourName(hour.at)}`,
    load ? `Load  ${formatNumber(mwh(hour.energyKwh), { decimals: 1 })} MW` : '',
    price ? `Price  ${formatNumber(hour.meanPrice)} $/MWh` : '',
    ...marks.filter((mark) => mark.hour === hour.at).map(markText),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function hourName(at: string): string {
  const [hour = '', pass] = at.slice(11).split('/');
  return pass === undefined ? `${hour}:00` : `${hour}:00, the second time`;
}

function markText({ kind, text }: Mark): string {
  return `${MARKS[kind].name}: ${text}`;
}

function dayColumns(
  load: boolean,
  series: PriceSeries | undefined,
  marks: readonly Mark[],
): readonly Column<LoadStep>[] {
  const day: Column<LoadStep> = {
    id: 'day',
    title: 'Day',
    kind: 'date',
    value: ({ at }) => at,
    cell: ({ at }) => formatShortDate(at),
  };
  const energy: readonly Column<LoadStep>[] = [
    {
      id: 'energy',
      title: 'Energy',
      unit: 'MWh',
      kind: 'number',
      value: ({ energyKwh }) => energyKwh,
      cell: ({ energyKwh }) => formatNumber(mwh(energyKwh), { decimals: 1 }),
    },
    {
      id: 'peak',
      title: 'Highest interval',
      unit: 'MW',
      kind: 'number',
      value: ({ peakKw }) => peakKw,
      cell: ({ peakKw }) => formatNumber(peakKw === null ? null : divide(peakKw, '1000', 2)),
    },
  ];
  const price: readonly Column<LoadStep>[] = [
    {
      id: 'price',
      title: 'Mean price',
      unit: series?.unit ?? 'USD/MWh',
      kind: 'number',
      value: ({ meanPrice }) => meanPrice,
      cell: ({ meanPrice }) => formatNumber(meanPrice),
    },
  ];
  const ofDay = (day: string) => marks.filter(({ hour }) => hour.startsWith(day));
  const marked: readonly Column<LoadStep>[] = [
    {
      id: 'marks',
      title: 'Hours that decided lines',
      kind: 'text',
      value: ({ at }) => ofDay(at).map(markText).join(', '),
      cell: ({ at }) =>
        ofDay(at).map((mark) => (
          <span key={mark.hour + mark.text} className="wl-small wl-block">
            {mark.hour.slice(11)}:00, {markText(mark)}
          </span>
        )),
    },
  ];
  return [
    day,
    ...(load ? energy : []),
    ...(series ? price : []),
    ...(marks.length > 0 ? marked : []),
  ];
}
