import { useId, useState } from 'react';
import { Link } from 'react-router';
import { explainFigure, useStatement, useTrend } from '../../api/statements';
import type { Statement } from '../../api/types';
import { CHART_VIEWS as VIEWS } from '../../charts/ChartCard';
import { WaterfallChart } from '../../charts/WaterfallChart';
import { WaterfallTable } from '../../charts/WaterfallTable';
import { Explained } from '../../components/explain/Explained';
import { resultClass } from '../../components/Figure';
import { Segments } from '../../components/Segments';
import { EmptyState, QueryView } from '../../components/States';
import { formatBtc, formatWholeMoney } from '../../format/format';
import { lastMonth, parsePeriod, periodTitle, shiftMonthCode } from '../../period/period';

/** The figure of the page: the result per coin, its cash twin, and how the cost stacks up. */
export function HeroCard({ period }: { readonly period: string }) {
  const allIn = useStatement({ period });
  const title = useId();
  return (
    <section className="wl-card wl-span-6" aria-labelledby={title}>
      <h2 id={title} className="pf-v6-screen-reader">
        Result per coin in {periodTitle(period)}
      </h2>
      <QueryView query={allIn} label="The statement" lines={9}>
        {(statement) => <Hero statement={statement} />}
      </QueryView>
    </section>
  );
}

function Hero({ statement }: { readonly statement: Statement }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { period, currency, totalPerBtc, marketPricePerBtc, resultPerBtc, btcProduced } = statement;
  if (totalPerBtc === null) {
    return <NoCoins period={period} />;
  }
  const explain = (figure: 'totalPerBtc' | 'marketPricePerBtc' | 'resultPerBtc' | 'btcProduced') =>
    explainFigure({ period }, figure);
  return (
    <>
      <dl className="wl-hero">
        <div>
          <dt>Result per coin, all-in</dt>
          <dd className={`wl-number wl-number-hero ${resultClass(resultPerBtc)}`}>
            <Explained title="Result per coin, all-in" source={explain('resultPerBtc')}>
              {formatWholeMoney(resultPerBtc, currency)}
            </Explained>
          </dd>
        </div>
        <CashResult period={period} />
      </dl>
      <dl className="wl-facts">
        <Fact title="Cost" source={explain('totalPerBtc')}>
          {formatWholeMoney(totalPerBtc, currency)}
        </Fact>
        <Fact title="Market price" source={explain('marketPricePerBtc')}>
          {formatWholeMoney(marketPricePerBtc, currency)}
        </Fact>
        <Fact title="Produced" source={explain('btcProduced')}>
          {formatBtc(btcProduced, 2)}
        </Fact>
      </dl>
      {view === 'chart' ? (
        <WaterfallChart statement={statement} height={340} />
      ) : (
        <WaterfallTable statement={statement} />
      )}
      <div className="wl-row wl-chart-foot">
        <Link className="wl-link" to={`/cost?period=${period}`}>
          The statement behind it
        </Link>
        <Segments label="Cost per BTC: view" value={view} options={VIEWS} onChange={setView} />
      </div>
    </>
  );
}

/** Without coins: what the month needs, and the way to the last month that has figures. */
function NoCoins({ period }: { readonly period: string }) {
  const code = parsePeriod(period);
  const last = code ? lastMonth(code) : period;
  const trend = useTrend(shiftMonthCode(last, -11), last);
  const known = trend.data?.findLast(({ totalPerBtc }) => totalPerBtc !== null);
  return (
    <EmptyState
      title={`No coin is on the books of ${periodTitle(period)} yet`}
      action={
        <span className="wl-row">
          {known ? (
            <Link className="wl-link" to={`/?period=${known.period}`}>
              Go to {periodTitle(known.period)}
            </Link>
          ) : null}
          <Link className="wl-link" to={`/cost?period=${period}`}>
            See what is missing
          </Link>
        </span>
      }
    >
      The result per coin appears once pool payouts, bills and prices are there.
    </EmptyState>
  );
}

function CashResult({ period }: { readonly period: string }) {
  const { data } = useStatement({ period, definition: 'cash' });
  const explain = explainFigure({ period, definition: 'cash' }, 'resultPerBtc');
  return (
    <div>
      <dt>In cash</dt>
      <dd className={`wl-number wl-number-tile ${resultClass(data?.resultPerBtc)}`}>
        <Explained title="Result per coin in cash" source={explain}>
          {formatWholeMoney(data?.resultPerBtc, data?.currency)}
        </Explained>
      </dd>
    </div>
  );
}

function Fact({
  title,
  source,
  children,
}: {
  readonly title: string;
  readonly source: ReturnType<typeof explainFigure>;
  readonly children: string;
}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd className="wl-number">
        <Explained title={title} source={source}>
          {children}
        </Explained>
      </dd>
    </div>
  );
}
