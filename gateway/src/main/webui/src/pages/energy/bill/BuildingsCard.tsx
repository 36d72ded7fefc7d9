import { useQueries } from '@tanstack/react-query';
import { type Meter, meterMonth, useMeters } from '../../../api/energy';
import { spoken } from '../../../api/names';
import { Card } from '../../../components/Card';
import type { Column } from '../../../components/table/columns';
import { DataTable } from '../../../components/table/DataTable';
import { divide, subtract, sum } from '../../../format/decimal';
import { formatNumber } from '../../../format/format';
import { mwh } from '../words';

/** What a building took, and what its consumers took of it. */
interface Building {
  readonly code: string;
  readonly energyKwh: string | undefined;
  readonly consumersKwh: string | undefined;
}

/** The overhead of buildings that consumers bear with their own energy; nothing without such meters. */
export function BuildingsCard({
  contractCode,
  period,
}: {
  readonly contractCode: string;
  readonly period: string;
}) {
  const meters = useMeters(contractCode).data ?? [];
  const inside = meters.filter(
    ({ role, buildingCode }) => role === 'BUILDING' || buildingCode != null,
  );
  const months = useQueries({ queries: inside.map(({ code }) => meterMonth(code, period)) });
  const energy = new Map(inside.map(({ code }, at) => [code, months[at]?.data?.energyKwh]));
  const buildings = inside
    .filter(({ role }) => role === 'BUILDING')
    .map((meter) => buildingOf(meter, inside, energy));
  if (buildings.length === 0) return null;
  return (
    <Card
      title="Overhead of buildings"
      note="Cooling, distribution and light of a building are borne by those who stand in it: each consumer’s energy times the factor, before anything is split."
    >
      <DataTable
        caption="Buildings of the contract"
        columns={COLUMNS}
        rows={buildings}
        rowId={({ code }) => code}
        empty={{
          title: 'No building has a meter',
          text: 'Enter the meter of a building and its submeters to share out its overhead.',
        }}
      />
    </Card>
  );
}

function buildingOf(
  { code }: Meter,
  inside: readonly Meter[],
  energy: ReadonlyMap<string, string | undefined>,
): Building {
  const consumers = inside
    .filter((meter) => meter.buildingCode === code)
    .map((meter) => energy.get(meter.code));
  const known = consumers.flatMap((kwh) => kwh ?? []);
  return {
    code,
    energyKwh: energy.get(code),
    consumersKwh: known.length === consumers.length ? sum(known) : undefined,
  };
}

function overhead({ energyKwh, consumersKwh }: Building): string | null {
  return energyKwh === undefined || consumersKwh === undefined
    ? null
    : subtract(energyKwh, consumersKwh);
}

function factor({ energyKwh, consumersKwh }: Building): string | null {
  return energyKwh === undefined || consumersKwh === undefined
    ? null
    : divide(energyKwh, consumersKwh, 4);
}

const COLUMNS: readonly Column<Building>[] = [
  { id: 'building', title: 'Building', kind: 'text', value: ({ code }) => spoken(code) },
  {
    id: 'energy',
    title: 'The building',
    unit: 'MWh',
    kind: 'number',
    value: ({ energyKwh }) => energyKwh,
    cell: ({ energyKwh }) => formatNumber(mwh(energyKwh), { trimmed: true }),
  },
  {
    id: 'consumers',
    title: 'Its consumers',
    unit: 'MWh',
    kind: 'number',
    value: ({ consumersKwh }) => consumersKwh,
    cell: ({ consumersKwh }) => formatNumber(mwh(consumersKwh), { trimmed: true }),
  },
  {
    id: 'overhead',
    title: 'Overhead',
    unit: 'MWh',
    kind: 'number',
    value: overhead,
    cell: (building) => formatNumber(mwh(overhead(building)), { trimmed: true }),
  },
  {
    id: 'factor',
    title: 'Factor (PUE)',
    kind: 'number',
    value: factor,
    cell: (building) => formatNumber(factor(building), { trimmed: true }),
  },
];
