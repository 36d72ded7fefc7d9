import { Link, useNavigate } from 'react-router';
import type { PriceSeries } from '../../../api/energy';
import { API } from '../../../api/paths';
import { useSeriesList } from '../../../api/register';
import { Card } from '../../../components/Card';
import type { Column } from '../../../components/table/columns';
import { PagedTable } from '../../../components/table/PagedTable';
import { zoneName } from '../../../format/dates';
import { EnterSeries } from './EnterButton';
import { intervalInWords } from './words';

/** All price series, and the way to enter one. */
export function SeriesListCard() {
  const series = useSeriesList();
  const navigate = useNavigate();
  const enter = (
    <EnterSeries onDone={({ code }) => void navigate(`/energy/prices/${code}`)}>
      Enter a price series
    </EnterSeries>
  );
  return (
    <Card title="Price series" actions={enter}>
      <PagedTable
        query={series}
        label="The price series"
        caption="Price series"
        columns={() => COLUMNS}
        rowId={({ code }) => code}
        exportHref={`${API.energy}/price-series`}
        empty={{
          title: 'There is no price series yet',
          text: 'Clauses that follow a market read one. Enter it, say from which files its prices come, then import them.',
          action: enter,
        }}
      />
    </Card>
  );
}

const COLUMNS: readonly Column<PriceSeries>[] = [
  {
    id: 'name',
    title: 'Series',
    kind: 'text',
    value: ({ name }) => name,
    cell: ({ code, name }) => (
      <Link className="wl-link" to={`/energy/prices/${code}`}>
        {name}
      </Link>
    ),
  },
  { id: 'unit', title: 'Unit', kind: 'text', value: ({ unit }) => unit },
  {
    id: 'interval',
    title: 'Interval',
    kind: 'text',
    value: ({ intervalMinutes }) => intervalInWords(intervalMinutes),
  },
  {
    id: 'zone',
    title: 'Days counted in',
    kind: 'text',
    value: ({ timeZone }) => zoneName(timeZone),
  },
];
