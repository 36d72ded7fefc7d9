import { type DifficultyEpoch, useDifficultyEpochs } from '../../api/market';
import { API } from '../../api/paths';
import { Card } from '../../components/Card';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { formatShortDate } from '../../format/dates';
import { divide, multiply, subtract } from '../../format/decimal';
import { formatNumber } from '../../format/format';

/** The difficulty epochs, each with its change against the one before. */
export function EpochsCard() {
  const epochs = useDifficultyEpochs();
  return (
    <Card title="Difficulty epochs" className="wl-span-6">
      <PagedTable
        query={epochs}
        label="The difficulty epochs"
        caption="Difficulty epochs"
        columns={columns}
        rowId={({ startHeight }) => String(startHeight)}
        exportHref={`${API.costModel}/market/difficulty-epochs`}
        empty={{ title: 'No difficulty epoch yet', text: 'Import them from a file under Imports.' }}
      />
    </Card>
  );
}

function columns(rows: readonly DifficultyEpoch[]): readonly Column<DifficultyEpoch>[] {
  const before = new Map(rows.map((epoch) => [epoch.startHeight, epoch.difficulty]));
  const change = (epoch: DifficultyEpoch) =>
    percentChange(epoch.difficulty, before.get(epoch.startHeight - 2016));
  return [
    {
      id: 'height',
      title: 'First block',
      kind: 'number',
      value: ({ startHeight }) => startHeight,
      cell: ({ startHeight }) => formatNumber(String(startHeight)),
    },
    {
      id: 'started',
      title: 'Began (UTC)',
      kind: 'date',
      value: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => formatShortDate(startedAt),
    },
    { id: 'source', title: 'Source', kind: 'text', value: ({ source }) => source },
    {
      id: 'difficulty',
      title: 'Difficulty',
      unit: 'trillions',
      kind: 'number',
      value: ({ difficulty }) => difficulty,
      cell: ({ difficulty }) => formatNumber(divide(difficulty, '1000000000000', 2)),
    },
    {
      id: 'change',
      title: 'Change',
      unit: '%',
      kind: 'number',
      value: change,
      cell: (epoch) => formatNumber(change(epoch), { decimals: 2, sign: 'always' }),
    },
  ];
}

function percentChange(difficulty: string, before: string | undefined): string | null {
  return before === undefined
    ? null
    : divide(multiply(subtract(difficulty, before), '100'), before, 2);
}
