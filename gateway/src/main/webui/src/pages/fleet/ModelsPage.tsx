import { useState } from 'react';
import { type MachineModel, type ModelKind, useModels } from '../../api/fleet';
import { apiUrl } from '../../api/client';
import { API } from '../../api/paths';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { Segments } from '../../components/Segments';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber } from '../../format/format';
import { COOLING_NAMES } from './words';

const KINDS: readonly { value: ModelKind; title: string }[] = [
  { value: 'ASIC', title: 'Miners' },
  { value: 'GPU', title: 'GPUs' },
];

/** The machine models with their published specifications. */
export default function ModelsPage() {
  const models = useModels();
  const [kind, setKind] = useState<ModelKind>('ASIC');
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Model catalogue">
        Published nameplate figures of machines, each with its source.
      </PageHeader>
      <Card
        title={kind === 'ASIC' ? 'Miners' : 'GPUs'}
        actions={<Segments label="Kind" value={kind} options={KINDS} onChange={setKind} />}
      >
        <QueryView query={models} label="The catalogue" lines={8}>
          {(all) => (
            <DataTable
              key={kind}
              caption="Machine models"
              columns={columns(kind)}
              rows={all.filter((model) => model.kind === kind)}
              rowId={({ code }) => code}
              initialSort="name"
              searchable
              exportHref={apiUrl(`${API.fleet}/models`, { kind })}
              empty={{ title: 'The catalogue has no such model' }}
            />
          )}
        </QueryView>
      </Card>
    </div>
  );
}

function columns(kind: ModelKind): readonly Column<MachineModel>[] {
  const specific: readonly Column<MachineModel>[] =
    kind === 'ASIC'
      ? [
          figure('hashrate', 'Hashrate', 'TH/s', ({ hashrateThs }) => hashrateThs),
          figure('efficiency', 'Efficiency', 'J/TH', (model) => model.efficiencyJPerTh, 1),
        ]
      : [
          figure('memory', 'Memory', 'GB', ({ memoryGb }) =>
            memoryGb === null ? null : String(memoryGb),
          ),
        ];
  return [
    {
      id: 'name',
      title: 'Model',
      kind: 'text',
      value: ({ name }) => name,
    },
    { id: 'maker', title: 'Maker', kind: 'text', value: ({ maker }) => maker },
    {
      id: 'cooling',
      title: 'Cooling',
      kind: 'text',
      value: ({ cooling }) => COOLING_NAMES[cooling],
    },
    {
      id: 'year',
      title: 'Released',
      kind: 'number',
      value: ({ releasedYear }) => releasedYear,
    },
    ...specific,
    figure('power', 'Power', 'W', ({ powerW }) => powerW),
    {
      id: 'source',
      title: 'Source',
      kind: 'text',
      value: ({ sourceUrlOrDocument }) => sourceUrlOrDocument,
      cell: ({ sourceUrlOrDocument, origin }) => (
        <span className="wl-muted wl-small">
          {origin === 'OWN' ? 'Own model: ' : ''}
          {sourceUrlOrDocument}
        </span>
      ),
    },
  ];
}

function figure(
  id: string,
  title: string,
  unit: string,
  value: (model: MachineModel) => string | null,
  decimals?: number,
): Column<MachineModel> {
  return {
    id,
    title,
    unit,
    kind: 'number',
    value,
    cell: (model) =>
      formatNumber(value(model), decimals === undefined ? { trimmed: true } : { decimals }),
  };
}
