import type { Statement } from '../api/types';
import { Figure } from '../components/Figure';
import { formatNumber } from '../format/format';
import { COMPONENT_NAMES } from '../theme/palette';

/** The waterfall as figures. */
export function WaterfallTable({ statement }: { readonly statement: Statement }) {
  return (
    <table className="wl-table">
      <caption className="pf-v6-screen-reader">Cost per BTC by component</caption>
      <thead>
        <tr>
          <th scope="col">Component</th>
          <th scope="col" data-kind="number">
            Per BTC
            <span className="wl-unit">{statement.currency}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {statement.components.map(({ component, perBtc }) => (
          <Row key={component} title={COMPONENT_NAMES[component]} value={perBtc} />
        ))}
        <Row title="Cost" value={statement.totalPerBtc} total />
        <Row title="Market price" value={statement.marketPricePerBtc} />
        <Row title="Result" value={statement.resultPerBtc} total />
      </tbody>
    </table>
  );
}

function Row({
  title,
  value,
  total = false,
}: {
  readonly title: string;
  readonly value: string | null;
  readonly total?: boolean;
}) {
  return (
    <tr {...(total ? { 'data-total': '' } : {})}>
      <th scope="row">{title}</th>
      <td data-kind="number">
        <Figure value={value} text={formatNumber(value)} />
      </td>
    </tr>
  );
}
