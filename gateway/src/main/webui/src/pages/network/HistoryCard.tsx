import { useCallback, useMemo, useState } from 'react';
import { type MarketPoint, type MarketSeries, seriesUrl, useMarketSeries } from '../../api/market';
import { ChartCard } from '../../charts/ChartCard';
import { DailyChart } from '../../charts/DailyChart';
import { Segments } from '../../components/Segments';
import { EmptyState, QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatDate, formatShortDate } from '../../format/dates';
import { divide } from '../../format/decimal';
import {
  formatNumber,
  formatQuantity,
  formatUnitPrice,
  formatWholeMoney,
} from '../../format/format';
import type { ChartColor } from '../../theme/palette';
import { firstDay, type Range } from './age';

type Measure = 'price' | 'hashrate' | 'hashprice';

const MEASURES: readonly { value: Measure; title: string }[] = [
  { value: 'price', title: 'Price' },
  { value: 'hashrate', title: 'Hashrate' },
  { value: 'hashprice', title: 'Hashprice' },
];

const RANGES: readonly { value: Range; title: string }[] = [
  { value: '3m', title: '3 months' },
  { value: '12m', title: '12 months' },
  { value: 'all', title: 'All' },
];

interface Drawing {
  readonly color: ChartColor;
  readonly what: string;
  readonly value: (point: MarketPoint) => string | null;
  readonly axis: (value: string) => string;
  readonly tooltip: (point: MarketPoint) => readonly string[];
}

const DRAWINGS: Readonly<Record<Measure, Drawing>> = {
  price: {
    color: 'market',
    what: 'Market price per BTC',
    value: ({ priceUsd }) => priceUsd,
    axis: (value) => `$${formatNumber(divide(value, '1000', 1), { trimmed: true })}k`,
    tooltip: ({ priceUsd }) => [`Price  ${formatWholeMoney(priceUsd)}`],
  },
  hashrate: {
    color: 'ink',
    what: 'Network hashrate in EH/s',
    value: ({ networkHashrateEhs }) => networkHashrateEhs,
    axis: (value) => formatNumber(value),
    tooltip: (point) => [
      `Hashrate  ${formatQuantity(point.networkHashrateEhs, 'EH/s', { decimals: 1 })}`,
      `Difficulty  ${formatQuantity(tera(point.difficulty), 'T')}`,
    ],
  },
  hashprice: {
    color: 'ink',
    what: 'Hashprice in USD per PH/s and day',
    value: ({ hashpriceUsdPerPhDay }) => hashpriceUsdPerPhDay,
    axis: (value) => `$${formatNumber(value)}`,
    tooltip: (point) => [
      `Hashprice  ${formatUnitPrice(point.hashpriceUsdPerPhDay, 'PH/day')}`,
      `Fees  ${formatQuantity(point.meanFeesBtcPerBlock, 'BTC a block', { decimals: 4 })}`,
    ],
  },
};

const COLUMNS: readonly Column<MarketPoint>[] = [
  {
    id: 'date',
    title: 'Day (UTC)',
    kind: 'date',
    value: ({ date }) => date,
    cell: ({ date }) => formatShortDate(date),
  },
  figure('priceUsd', 'Price', 'USD/BTC', 2),
  {
    id: 'difficulty',
    title: 'Difficulty',
    unit: 'trillions',
    kind: 'number',
    value: ({ difficulty }) => difficulty,
    cell: ({ difficulty }) => formatNumber(tera(difficulty)),
  },
  figure('networkHashrateEhs', 'Network hashrate', 'EH/s', 1),
  figure('meanFeesBtcPerBlock', 'Mean fees', 'BTC/block', 8),
  figure('hashpriceUsdPerPhDay', 'Hashprice', 'USD/PH/day', 2),
];

/** The market over time, with the days behind it. */
export function HistoryCard() {
  const [measure, setMeasure] = useState<Measure>('price');
  const [range, setRange] = useState<Range>('12m');
  const [today] = useState(() => new Date());
  const from = firstDay(range, today);
  const series = useMarketSeries(from);
  const show = (view: (series: MarketSeries) => React.ReactNode) => (
    <QueryView query={series} label="The history of the market" lines={7}>
      {view}
    </QueryView>
  );
  return (
    <ChartCard
      title="Price, hashrate and hashprice"
      tools={
        <>
          <Segments label="Figure" value={measure} options={MEASURES} onChange={setMeasure} />
          <Segments label="Span" value={range} options={RANGES} onChange={setRange} />
        </>
      }
      chart={show((known) => (
        <Line points={known.points} measure={measure} />
      ))}
      table={show((known) => (
        <Days key={known.from} points={known.points} href={seriesUrl(from)} />
      ))}
    />
  );
}

function Line({
  points,
  measure,
}: {
  readonly points: readonly MarketPoint[];
  readonly measure: Measure;
}) {
  const { color, what, value, axis, tooltip } = DRAWINGS[measure];
  const known = useMemo(() => within(points, value), [points, value]);
  const line = useMemo(
    () => known.map((point) => ({ date: point.date, value: value(point) })),
    [known, value],
  );
  const lines = useCallback(
    (index: number) => {
      const point = known[index];
      return point ? tooltip(point) : [];
    },
    [known, tooltip],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) {
    return <EmptyState title="No day of this span has the figure" />;
  }
  return (
    <DailyChart
      points={line}
      color={color}
      stepped={measure === 'hashrate'}
      label={`${what} from ${formatDate(first.date)} to ${formatDate(last.date)}: ${axis(value(first) ?? '0')} at first, ${axis(value(last) ?? '0')} at last.`}
      axis={axis}
      tooltip={lines}
    />
  );
}

const STEP = 31;

function Days({
  points,
  href,
}: {
  readonly points: readonly MarketPoint[];
  readonly href: string;
}) {
  const [shown, setShown] = useState(STEP);
  const newest = points.toReversed();
  const load = () => {
    setShown(shown + STEP);
  };
  return (
    <DataTable
      caption="The market by day"
      columns={COLUMNS}
      rows={newest.slice(0, shown)}
      rowId={({ date }) => date}
      initialSort="-date"
      exportHref={href}
      empty={{ title: 'No day of this span is known' }}
      {...(shown < newest.length ? { more: { load, loading: false } } : {})}
    />
  );
}

/** The days from the first that has the figure to the last that has it. */
function within(
  points: readonly MarketPoint[],
  value: (point: MarketPoint) => string | null,
): readonly MarketPoint[] {
  const first = points.findIndex((point) => value(point) !== null);
  const last = points.findLastIndex((point) => value(point) !== null);
  return first < 0 ? [] : points.slice(first, last + 1);
}

function tera(difficulty: string | null): string | null {
  return difficulty === null ? null : divide(difficulty, '1000000000000', 2);
}

function figure(
  id: 'priceUsd' | 'networkHashrateEhs' | 'meanFeesBtcPerBlock' | 'hashpriceUsdPerPhDay',
  title: string,
  unit: string,
  decimals: number,
): Column<MarketPoint> {
  return {
    id,
    title,
    unit,
    kind: 'number',
    value: (point) => point[id],
    cell: (point) => formatNumber(point[id], { decimals }),
  };
}
