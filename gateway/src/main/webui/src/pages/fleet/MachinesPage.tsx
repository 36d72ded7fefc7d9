import { Link, useSearchParams } from 'react-router';
import { apiUrl } from '../../api/client';
import { type Machine, useMachines, useSites } from '../../api/fleet';
import { useModelName, useSiteName } from '../../api/names';
import { API } from '../../api/paths';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { STATUS_NAMES, STATUS_TONES } from './words';

/** The machines that are known by their serial numbers. */
export default function MachinesPage() {
  const [search, setSearch] = useSearchParams();
  const sites = useSites();
  const siteCode = search.get('siteCode');
  const machines = useMachines({ siteCode });
  const siteName = useSiteName();
  const modelName = useModelName();
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Single machines"
        actions={
          <Link className="wl-link" to="/fleet">
            Fleet
          </Link>
        }
      >
        Machines by serial number. Cost and service life belong to their batches.
      </PageHeader>
      <Card title="Machines">
        <PagedTable
          query={machines}
          label="The machines"
          caption="Machines"
          columns={() => columns(siteName, modelName)}
          rowId={({ id }) => id}
          searchable
          exportHref={apiUrl(`${API.fleet}/assets`, { siteCode })}
          tools={
            <label className="wl-filter">
              Site
              <select
                value={siteCode ?? ''}
                onChange={({ target }) => {
                  setSearch(target.value === '' ? {} : { siteCode: target.value }, {
                    replace: true,
                  });
                }}
              >
                <option value="">All</option>
                {sites.data?.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          }
          empty={{
            title: 'No single machine yet',
            text: 'Batches are enough for the cost statement. To follow machines one by one, import their serial numbers as a CSV file under Imports.',
          }}
        />
      </Card>
    </div>
  );
}

function columns(
  siteName: (code: string) => string,
  modelName: (code: string) => string,
): readonly Column<Machine>[] {
  return [
    {
      id: 'serial',
      title: 'Serial number',
      kind: 'text',
      value: ({ serialNumber }) => serialNumber,
      cell: ({ id, serialNumber }) => (
        <Link className="wl-link" to={`/fleet/machines/${id}`}>
          {serialNumber}
        </Link>
      ),
    },
    { id: 'model', title: 'Model', kind: 'text', value: ({ modelCode }) => modelName(modelCode) },
    { id: 'site', title: 'Site', kind: 'text', value: ({ siteCode }) => siteName(siteCode) },
    { id: 'batch', title: 'Batch', kind: 'text', value: ({ batchCode }) => batchCode },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: ({ status }) => STATUS_NAMES[status],
      cell: ({ status }) => <Badge tone={STATUS_TONES[status]}>{STATUS_NAMES[status]}</Badge>,
    },
  ];
}
