import { type ReactNode, useState } from 'react';
import { Card } from '../components/Card';
import { Segments } from '../components/Segments';

/** The two views of every chart. */
export const CHART_VIEWS = [
  { value: 'chart', title: 'Chart' },
  { value: 'table', title: 'Table' },
] as const;

/** The frame around every chart: its name, its legend, and its figures as a table. */
export function ChartCard({
  title,
  note,
  className,
  legend,
  tools,
  chart,
  table,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly className?: string;
  readonly legend?: ReactNode;
  /** Further choices beside the switch between chart and table. */
  readonly tools?: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Card
      title={title}
      note={note}
      {...(className === undefined ? {} : { className })}
      actions={
        <>
          {tools}
          <Segments
            label={`${title}: view`}
            value={view}
            options={CHART_VIEWS}
            onChange={setView}
          />
        </>
      }
    >
      {view === 'chart' ? legend : null}
      {view === 'chart' ? chart : table}
    </Card>
  );
}
