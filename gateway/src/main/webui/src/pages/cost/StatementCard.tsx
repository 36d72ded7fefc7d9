import {
  explainFigure,
  type StatementFigure,
  statementUrl,
  useStatement,
} from '../../api/statements';
import type { Coins, Component, Statement } from '../../api/types';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { SourceLink } from '../../components/explain/SourceLink';
import { Figure } from '../../components/Figure';
import { Segments } from '../../components/Segments';
import { QueryView } from '../../components/States';
import { ExportLinks } from '../../components/table/ExportLinks';
import { multiply, round, sum } from '../../format/decimal';
import { formatBtc, formatNumber } from '../../format/format';
import { COMPONENT_COLORS, COMPONENT_NAMES } from '../../theme/palette';
import type { CostView } from './useCostView';

const COINS: readonly { value: Coins; title: string }[] = [
  { value: 'gross', title: 'Gross' },
  { value: 'net', title: 'Net of pool fee' },
];

/** The reference table: component, amount, per BTC; the cost, the price, the result. */
export function StatementCard({
  view,
  title,
}: {
  readonly view: CostView;
  readonly title: string;
}) {
  const statement = useStatement(view.query);
  return (
    <Card
      title={title}
      className="wl-span-6"
      actions={
        <>
          <Segments
            label="Coins"
            value={view.coins}
            options={COINS}
            onChange={(coins) => {
              view.change({ coins: coins === 'gross' ? null : coins });
            }}
          />
          <ExportLinks href={statementUrl(view.query)} />
        </>
      }
    >
      <QueryView query={statement} label="The statement" lines={9}>
        {(loaded) => (
          <>
            <ReferenceTable statement={loaded} view={view} />
            <BelowTable statement={loaded} />
            {loaded.cutOffPolicy ? (
              <p className="wl-muted wl-small wl-table-note">{loaded.cutOffPolicy}</p>
            ) : null}
          </>
        )}
      </QueryView>
    </Card>
  );
}

/** Losses that are shown beside the cost and count in none of its components. */
function BelowTable({ statement }: { readonly statement: Statement }) {
  const below = statement.below ?? [];
  if (below.length === 0) return null;
  return (
    <table className="wl-table wl-below">
      <caption>Beside the cost, in none of its components</caption>
      <tbody>
        {below.map(({ description, amount, source }) => (
          <tr key={description}>
            <th scope="row">
              {description} {source ? <SourceLink source={source} /> : null}
            </th>
            <td data-kind="number">{formatNumber(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReferenceTable({
  statement,
  view,
}: {
  readonly statement: Statement;
  readonly view: CostView;
}) {
  const { currency, btcProduced, totalPerBtc, marketPricePerBtc, resultPerBtc } = statement;
  const total = statement.totalAmount ?? sum(statement.components.map(({ amount }) => amount));
  const amountOf = (perBtc: string | null) =>
    perBtc === null || btcProduced === null ? null : round(multiply(perBtc, btcProduced), 2);
  return (
    <table className="wl-table wl-statement">
      <caption className="pf-v6-screen-reader">
        Cost by component, in total and per BTC produced
      </caption>
      <thead>
        <tr>
          <th scope="col">Component</th>
          <th scope="col" data-kind="number">
            Amount<span className="wl-unit">{currency}</span>
          </th>
          <th scope="col" data-kind="number">
            Per BTC<span className="wl-unit">{currency}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.components.map(({ component, amount, perBtc }) => (
          <tr key={component}>
            <th scope="row">
              <ComponentButton component={component} view={view} />
            </th>
            <FigureCell
              view={view}
              figure={component}
              title={COMPONENT_NAMES[component]}
              value={amount}
            />
            <FigureCell
              view={view}
              figure={component}
              title={COMPONENT_NAMES[component]}
              value={perBtc}
            />
          </tr>
        ))}
      </tbody>
      <tbody>
        <tr data-total="">
          <th scope="row">Cost of {formatBtc(btcProduced)}</th>
          <FigureCell view={view} figure="totalPerBtc" title="Cost" value={total} />
          <FigureCell view={view} figure="totalPerBtc" title="Cost per BTC" value={totalPerBtc} />
        </tr>
        <tr>
          <th scope="row">Market price, mean of daily closes</th>
          <FigureCell
            view={view}
            figure="marketPricePerBtc"
            title="Market price"
            value={amountOf(marketPricePerBtc)}
          />
          <FigureCell
            view={view}
            figure="marketPricePerBtc"
            title="Market price"
            value={marketPricePerBtc}
          />
        </tr>
        <tr data-total="" data-result="">
          <th scope="row">Result</th>
          <FigureCell
            view={view}
            figure="resultPerBtc"
            title="Result"
            value={statement.resultAmount ?? null}
            result
          />
          <FigureCell
            view={view}
            figure="resultPerBtc"
            title="Result per BTC"
            value={resultPerBtc}
            result
          />
        </tr>
      </tbody>
    </table>
  );
}

function ComponentButton({
  component,
  view,
}: {
  readonly component: Component;
  readonly view: CostView;
}) {
  return (
    <span className="wl-component">
      <span className="wl-swatch" data-color={COMPONENT_COLORS[component]} />
      <button
        type="button"
        className="wl-link"
        title="Show the lines behind it"
        onClick={() => {
          view.change({ component });
          document.getElementById('lines')?.scrollIntoView({ behavior: 'smooth' });
        }}
      >
        {COMPONENT_NAMES[component]}
      </button>
    </span>
  );
}

function FigureCell({
  view,
  figure,
  title,
  value,
  result = false,
}: {
  readonly view: CostView;
  readonly figure: StatementFigure;
  readonly title: string;
  readonly value: string | null;
  readonly result?: boolean;
}) {
  return (
    <td data-kind="number">
      {value === null ? (
        '–'
      ) : (
        <Explained title={title} source={explainFigure(view.query, figure)}>
          <Figure result={result} value={value} text={formatNumber(value)} />
        </Explained>
      )}
    </td>
  );
}
