import { useStatement } from '../../api/statements';
import type { Statement } from '../../api/types';
import { WaterfallChart } from '../../charts/WaterfallChart';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { EmptyState, QueryView } from '../../components/States';
import { formatNumber } from '../../format/format';
import { bridge, BRIDGE_NAMES } from './bridge';
import type { CostView } from './useCostView';

/** The cost against the price in the chosen definition, and what separates the two definitions. */
export function BridgeCard({ view }: { readonly view: CostView }) {
  const allIn = useStatement({ ...view.query, definition: 'all-in' });
  const cash = useStatement({ ...view.query, definition: 'cash' });
  const shown = view.definition === 'cash' ? cash : allIn;
  return (
    <Card title="Against the market price" className="wl-span-6">
      <QueryView query={shown} label="The bridge" lines={8}>
        {(statement) =>
          statement.totalPerBtc === null ? (
            <EmptyState title="There is no cost per BTC without coins" />
          ) : (
            <WaterfallChart statement={statement} height={230} compact />
          )
        }
      </QueryView>
      {allIn.data && cash.data ? <Bridge allIn={allIn.data} cash={cash.data} /> : null}
    </Card>
  );
}

function Bridge({ allIn, cash }: { readonly allIn: Statement; readonly cash: Statement }) {
  const steps = bridge(allIn, cash);
  if (allIn.totalPerBtc === null || cash.totalPerBtc === null) return null;
  return (
    <table className="wl-table">
      <caption className="pf-v6-screen-reader">
        From the all-in cost to the cash cost per BTC
      </caption>
      <tbody>
        <Step title="All-in cost per BTC" value={allIn.totalPerBtc} strong />
        {steps.map(({ component, perBtc }) => (
          <Step
            key={component}
            title={`less ${BRIDGE_NAMES[component].toLowerCase()}`}
            value={perBtc}
            step
          />
        ))}
        <Step title="Cash cost per BTC" value={cash.totalPerBtc} strong />
        <Step title="Result per BTC in cash" value={cash.resultPerBtc} strong result />
      </tbody>
    </table>
  );
}

function Step({
  title,
  value,
  strong = false,
  result = false,
  step = false,
}: {
  readonly title: string;
  readonly value: string | null;
  readonly strong?: boolean;
  readonly result?: boolean;
  readonly step?: boolean;
}) {
  return (
    <tr {...(strong ? { 'data-strong': '' } : {})}>
      <th scope="row">{title}</th>
      <td data-kind="number">
        {step ? (
          formatNumber(value)
        ) : (
          <Figure value={value} text={formatNumber(value)} result={result} />
        )}
      </td>
    </tr>
  );
}
