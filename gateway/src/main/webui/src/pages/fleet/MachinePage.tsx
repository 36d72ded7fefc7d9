import { Link, useParams } from 'react-router';
import { type Machine, useMachine } from '../../api/fleet';
import { useModelName, useSiteName } from '../../api/names';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { DataTable } from '../../components/table/DataTable';
import { STEPS } from './lifecycle';
import { STATUS_NAMES, STATUS_TONES } from './words';

/** One machine: what it is, where it stands, its history. */
export default function MachinePage() {
  const { id = '' } = useParams();
  const machine = useMachine(id);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={machine.data ? `Machine ${machine.data.serialNumber}` : 'Machine'}
        actions={
          <Link className="wl-link" to="/fleet/machines">
            All single machines
          </Link>
        }
      />
      <QueryView query={machine} label="The machine">
        {(known) => <Known machine={known} />}
      </QueryView>
    </div>
  );
}

function Known({ machine }: { readonly machine: Machine }) {
  const siteName = useSiteName();
  const modelName = useModelName();
  return (
    <>
      <Card title="Record">
        <Facts
          facts={[
            ['Model', modelName(machine.modelCode)],
            ['Site', siteName(machine.siteCode)],
            ['Building', machine.buildingCode],
            ['MAC address', machine.macAddress],
            ['Network address', machine.address],
            [
              'Batch',
              machine.batchId === null ? null : (
                <Link className="wl-link" to={`/fleet/batches/${machine.batchId}`}>
                  {machine.batchCode}
                </Link>
              ),
            ],
            [
              'Status',
              <Badge key="status" tone={STATUS_TONES[machine.status]}>
                {STATUS_NAMES[machine.status]}
              </Badge>,
            ],
            ['Note', machine.note],
          ]}
        />
      </Card>
      <Card title="Status history">
        <DataTable
          caption="Status history"
          columns={STEPS}
          rows={machine.steps}
          rowId={({ on, status, recordedAt }) => `${on} ${status} ${recordedAt}`}
          empty={{ title: 'No step recorded yet' }}
        />
      </Card>
    </>
  );
}
