import { useState } from 'react';
import { useScopeName } from '../../api/names';
import { explainFigure, useScopes } from '../../api/statements';
import type { Statement } from '../../api/types';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { Figure } from '../../components/Figure';
import { EmptyState, QueryView } from '../../components/States';
import { Segments } from '../../components/Segments';
import { formatNumber } from '../../format/format';
import { type MatrixRow, matrixRows, type Measure } from './matrix';
import type { CostView } from './useCostView';

const KINDS = [
  { value: 'site', title: 'Sites' },
  { value: 'model', title: 'Models' },
] as const;
const MEASURES = [
  { value: 'perBtc', title: 'Per BTC' },
  { value: 'amount', title: 'Amount' },
] as const;
/** More scopes than this stand as rows, so that nothing scrolls sideways. */
const MOST_COLUMNS = 5;

/** The same statement for each site or each machine model, beside the company. */
export function ScopesCard({ view }: { readonly view: CostView }) {
  const [kind, setKind] = useState<'site' | 'model'>('site');
  const [measure, setMeasure] = useState<Measure>('perBtc');
  const scopes = useScopes({
    period: view.period,
    definition: view.definition,
    coins: view.coins,
  });
  return (
    <Card
      title="By site and model"
      className="wl-span-8"
      note="Own lines plus shared lines by their driver. Choose a name to see its statement and lines."
      actions={
        <>
          <Segments label="Scope" value={kind} options={KINDS} onChange={setKind} />
          <Segments label="Measure" value={measure} options={MEASURES} onChange={setMeasure} />
        </>
      }
    >
      <QueryView query={scopes} label="The statements by site and model" lines={8}>
        {(statements) => {
          const chosen = statements.filter(({ scope }) => scope.startsWith(`${kind}:`));
          if (chosen.length === 0) {
            return <EmptyState title={`No ${kind} has a statement in this period`} />;
          }
          const columns = [...statements.filter(({ scope }) => scope === 'company'), ...chosen];
          return chosen.length > MOST_COLUMNS ? (
            <ScopeRows statements={columns} measure={measure} view={view} />
          ) : (
            <ScopeColumns statements={columns} measure={measure} view={view} />
          );
        }}
      </QueryView>
    </Card>
  );
}

interface MatrixProps {
  readonly statements: readonly Statement[];
  readonly measure: Measure;
  readonly view: CostView;
}

function ScopeColumns({ statements, measure, view }: MatrixProps) {
  return (
    <table className="wl-table wl-matrix">
      <caption className="pf-v6-screen-reader">Components by site or model</caption>
      <thead>
        <tr>
          <th scope="col">{measure === 'perBtc' ? 'USD per BTC' : 'USD'}</th>
          {statements.map(({ scope }) => (
            <th key={scope} scope="col" data-kind="number">
              <ScopeButton scope={scope} view={view} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrixRows(measure).map((row) => (
          <tr key={row.title} {...(row.total ? { 'data-total': '' } : {})}>
            <th scope="row">{row.title}</th>
            {statements.map((statement) => (
              <td key={statement.scope} data-kind="number">
                <MatrixFigure row={row} statement={statement} view={view} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScopeRows({ statements, measure, view }: MatrixProps) {
  const rows = matrixRows(measure);
  return (
    <table className="wl-table wl-matrix">
      <caption className="pf-v6-screen-reader">Sites or models by component</caption>
      <thead>
        <tr>
          <th scope="col">{measure === 'perBtc' ? 'USD per BTC' : 'USD'}</th>
          {rows.map(({ short }) => (
            <th key={short} scope="col" data-kind="number">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <tr key={statement.scope}>
            <th scope="row">
              <ScopeButton scope={statement.scope} view={view} />
            </th>
            {rows.map((row) => (
              <td key={row.short} data-kind="number">
                <MatrixFigure row={row} statement={statement} view={view} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MatrixFigure({
  row,
  statement,
  view,
}: {
  readonly row: MatrixRow;
  readonly statement: Statement;
  readonly view: CostView;
}) {
  const name = useScopeName();
  const value = row.value(statement);
  const source = explainFigure({ ...view.query, scope: statement.scope }, row.figure);
  return (
    <Explained
      title={`${row.title}, ${name(statement.scope)}`}
      source={value === null ? null : source}
    >
      <Figure
        result={row.result}
        value={value}
        text={formatNumber(value, { decimals: row.decimals })}
      />
    </Explained>
  );
}

function ScopeButton({ scope, view }: { readonly scope: string; readonly view: CostView }) {
  const name = useScopeName();
  return (
    <button
      type="button"
      className="wl-link"
      aria-pressed={scope === view.scope}
      onClick={() => {
        view.change({ scope: scope === 'company' ? null : scope });
      }}
    >
      {name(scope)}
    </button>
  );
}
