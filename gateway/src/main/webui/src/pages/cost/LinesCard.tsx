import { Button } from '@patternfly/react-core';
import { useModelName, useScopeName, useSiteName } from '../../api/names';
import { problemOf } from '../../api/problem';
import { linesUrl, useLines } from '../../api/statements';
import type { SharingDriver, StatementLine } from '../../api/types';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { SourceLink } from '../../components/explain/SourceLink';
import { Figure } from '../../components/Figure';
import { ErrorState, LoadingState } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { sum } from '../../format/decimal';
import { formatNumber } from '../../format/format';
import { COMPONENT_COLORS, COMPONENT_NAMES } from '../../theme/palette';
import { lineName } from './lineName';
import type { CostView } from './useCostView';

/** The lines behind the statement, each with the record that it came from. */
export function LinesCard({ view }: { readonly view: CostView }) {
  const { scope, component } = view;
  const lines = useLines(view.query);
  const name = useScopeName();
  const siteName = useSiteName();
  const modelName = useModelName();
  const all = lines.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = all.filter((line) => component === null || line.component === component);
  return (
    <section id="lines">
      <Card
        title={`Lines of ${scope === 'company' ? 'the company' : name(scope)}`}
        actions={
          component === null ? null : (
            <Button
              variant="link"
              isInline
              onClick={() => {
                view.change({ component: null });
              }}
            >
              All components
            </Button>
          )
        }
        note={component === null ? undefined : `Only ${COMPONENT_NAMES[component].toLowerCase()}.`}
      >
        {lines.isPending ? <LoadingState label="The lines" lines={8} /> : null}
        {lines.isError ? (
          <ErrorState problem={problemOf(lines.error)} onRetry={() => void lines.refetch()} />
        ) : null}
        {lines.isSuccess ? (
          <DataTable
            caption="Lines of the statement"
            columns={columns(rows, lines.hasNextPage, siteName, modelName)}
            rows={rows}
            rowId={({ period, lineNo }) => `${period}-${lineNo}`}
            searchable
            exportHref={linesUrl(view.query, component)}
            empty={{
              title: 'There is no line here yet',
              text: 'Lines appear as soon as bills, assets, loans, costs or payouts of the period exist.',
            }}
            {...(lines.hasNextPage
              ? {
                  more: {
                    load: () => void lines.fetchNextPage(),
                    loading: lines.isFetchingNextPage,
                  },
                }
              : {})}
          />
        ) : null}
      </Card>
    </section>
  );
}

/** By what a line is shared, as people say it. */
const DRIVERS: Readonly<Record<SharingDriver, string>> = {
  BTC_PRODUCED: 'coins produced',
  METERED_ENERGY: 'metered energy',
  TH_HOURS: 'hashing hours',
  POWER_CAPACITY: 'power capacity',
  EQUAL: 'equal parts',
};

function belonging(line: StatementLine, siteName: (code: string) => string): string {
  if (line.siteCode) return siteName(line.siteCode);
  return line.driver ? `Shared by ${DRIVERS[line.driver]}` : 'Company';
}

function columns(
  rows: readonly StatementLine[],
  partial: boolean,
  siteName: (code: string) => string,
  modelName: (code: string) => string,
): readonly Column<StatementLine>[] {
  return [
    {
      id: 'description',
      title: 'Line',
      kind: 'text',
      value: (line) => lineName(line, modelName),
      footer: partial ? 'Sum of the lines loaded' : 'Sum',
    },
    {
      id: 'component',
      title: 'Component',
      kind: 'text',
      value: ({ component }) => COMPONENT_NAMES[component],
      cell: ({ component }) => (
        <span className="wl-nowrap">
          <span className="wl-swatch" data-color={COMPONENT_COLORS[component]} />
          {COMPONENT_NAMES[component].split(' ')[0]}
        </span>
      ),
    },
    {
      id: 'belongs',
      title: 'Site',
      kind: 'text',
      value: (line) => belonging(line, siteName),
    },
    {
      id: 'source',
      title: 'Source',
      kind: 'text',
      value: ({ source }) => source?.type,
      cell: ({ source }) => (source ? <SourceLink source={source} /> : '–'),
    },
    {
      id: 'amount',
      title: 'Amount',
      unit: rows[0]?.currency ?? 'USD',
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount, explanation, ...line }) => (
        <Explained title={lineName(line, modelName)} source={explanation}>
          <Figure value={amount} text={formatNumber(amount)} />
        </Explained>
      ),
      footer: formatNumber(sum(rows.map(({ amount }) => amount))),
    },
  ];
}
