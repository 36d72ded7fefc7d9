import { useScopeName } from '../../api/names';
import { useScopes } from '../../api/statements';
import { Badge, type Tone } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { EmptyState, QueryView } from '../../components/States';
import { divide, multiply, toPixelValue } from '../../format/decimal';
import { formatShortMoney, formatWholeMoney } from '../../format/format';
import { type Action, ladder, ladderTop, type Rung } from './ladder';

const ACTIONS: Readonly<Record<Action, { title: string; tone: Tone }>> = {
  KEEP: { title: 'Keep', tone: 'good' },
  WATCH: { title: 'Watch', tone: 'attention' },
  STOP: { title: 'Stop', tone: 'bad' },
};

/** Sites and models against the market price, with what their figures suggest. */
export function LadderCard({ period }: { readonly period: string }) {
  const allIn = useScopes({ period, definition: 'all-in' });
  const cash = useScopes({ period, definition: 'cash' });
  return (
    <Card
      title="Sites and models against the price"
      className="wl-span-6"
      note="Judged by energy and cooling, which stopping saves; not by the all-in cost."
    >
      <LadderLegend />
      <QueryView query={allIn} label="The ladder" lines={8}>
        {(statements) => (
          <Rungs
            rungs={ladder(statements, cash.data ?? [])}
            market={statements[0]?.marketPricePerBtc ?? null}
            currency={statements[0]?.currency ?? 'USD'}
            loading={cash.isPending}
          />
        )}
      </QueryView>
    </Card>
  );
}

function LadderLegend() {
  return (
    <ul className="wl-legend wl-ladder-legend">
      <li>
        <span className="wl-swatch" data-color="energy" />
        Energy
      </li>
      <li>
        <span className="wl-swatch" data-color="rest" />
        All-in
      </li>
      <li>
        <span className="wl-swatch" data-color="market" data-line="" />
        Market price
      </li>
    </ul>
  );
}

function Rungs({
  rungs,
  market,
  currency,
  loading,
}: {
  readonly rungs: readonly Rung[];
  readonly market: string | null;
  readonly currency: string;
  readonly loading: boolean;
}) {
  if (market === null || (rungs.length === 0 && !loading)) {
    return (
      <EmptyState title="No site has coins and a price in this period">
        Once payouts and daily closes are there, each site and model stands here against the price.
      </EmptyState>
    );
  }
  const top = ladderTop(rungs, market);
  const groups = [
    { title: 'Sites', rungs: rungs.filter(({ scope }) => scope.startsWith('site:')) },
    { title: 'Models', rungs: rungs.filter(({ scope }) => scope.startsWith('model:')) },
  ];
  return (
    <table className="wl-ladder">
      <caption className="pf-v6-screen-reader">
        Cost per BTC of sites and models against the market price of{' '}
        {formatWholeMoney(market, currency)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Cost per BTC</th>
          <th scope="col">
            <span className="pf-v6-screen-reader">Cost against the market price</span>
          </th>
          <th scope="col" data-kind="number">
            Left after energy
          </th>
          <th scope="col">Action</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <tr>
            <th scope="rowgroup" colSpan={1}>
              {group.title}
            </th>
            <td className="wl-ladder-scale">
              <span className="wl-ladder-track">
                <MarketMark market={market} top={top} />
              </span>
            </td>
            <td colSpan={2} />
          </tr>
          {group.rungs.map((rung) => (
            <RungRow key={rung.scope} rung={rung} market={market} top={top} currency={currency} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function RungRow({
  rung,
  market,
  top,
  currency,
}: {
  readonly rung: Rung;
  readonly market: string;
  readonly top: string;
  readonly currency: string;
}) {
  const name = useScopeName();
  const { title, tone } = ACTIONS[rung.action];
  const money = (value: string) => formatWholeMoney(value, currency);
  return (
    <tr>
      <th scope="row" title={name(rung.scope)}>
        {name(rung.scope)}
        <span className="wl-number wl-muted">{money(rung.allInPerBtc)}</span>
      </th>
      <td
        className="wl-ladder-scale"
        title={`Energy ${money(rung.energyPerBtc)}, cash ${money(rung.cashPerBtc)}, all-in ${money(rung.allInPerBtc)} per BTC`}
      >
        <span className="wl-ladder-track">
          <span className="wl-ladder-bar" style={{ inlineSize: share(rung.allInPerBtc, top) }} />
          <span
            className="wl-ladder-bar"
            data-energy=""
            style={{ inlineSize: share(rung.energyPerBtc, top) }}
          />
          <MarketMark market={market} top={top} />
        </span>
      </td>
      <td data-kind="number">
        <Figure
          result
          value={rung.marginOverEnergy}
          text={formatShortMoney(rung.marginOverEnergy, currency)}
        />
      </td>
      <td>
        <Badge tone={tone}>{title}</Badge>
      </td>
    </tr>
  );
}

function MarketMark({ market, top }: { readonly market: string; readonly top: string }) {
  return <span className="wl-ladder-market" style={{ insetInlineStart: share(market, top) }} />;
}

function share(value: string, top: string): string {
  return `${toPixelValue(divide(multiply(value, '100'), top, 2) ?? '0')}%`;
}
