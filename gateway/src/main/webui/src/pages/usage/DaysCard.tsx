import { useCallback } from 'react';
import type { Usage, UsageDay } from '../../api/hosting/usage';
import { DailyBars } from '../../charts/DailyBars';
import { ChartCard } from '../../charts/ChartCard';
import { EmptyState } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatShortDate, zoneName } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { periodTitle } from '../../period/period';

const COLUMNS: readonly Column<UsageDay>[] = [
  {
    id: 'date',
    title: 'Day',
    kind: 'date',
    value: ({ date }) => date,
    cell: ({ date }) => formatShortDate(date),
  },
  {
    id: 'hours',
    title: 'Used',
    unit: 'GPU-hours',
    kind: 'number',
    value: ({ gpuHours }) => gpuHours,
    cell: ({ gpuHours }) => formatNumber(gpuHours, { decimals: 2 }),
  },
  {
    id: 'peak',
    title: 'Most at once',
    unit: 'GPUs',
    kind: 'number',
    value: ({ peakGpus }) => peakGpus,
    cell: ({ peakGpus }) => formatNumber(String(peakGpus)),
  },
];

/** GPU-hours of each local day. */
export function DaysCard({ usage }: { readonly usage: Usage }) {
  const { days, period, timeZone } = usage;
  const tooltip = useCallback(
    (index: number) => {
      const day = days[index];
      return day
        ? [
            `${formatNumber(day.gpuHours, { decimals: 1 })} GPU-hours`,
            `${formatNumber(String(day.peakGpus))} GPUs at most`,
          ]
        : [];
    },
    [days],
  );
  const none = {
    title: 'No GPU-hours in this month yet',
    text: 'They appear with the first allocation that is reported, within seconds.',
  };
  return (
    <ChartCard
      className="wl-span-8"
      title="Day by day"
      note={`GPU-hours used on each day in ${zoneName(timeZone)}.`}
      chart={
        days.length === 0 ? (
          <EmptyState title={none.title}>{none.text}</EmptyState>
        ) : (
          <DailyBars
            days={days.map(({ date, gpuHours }) => ({ date, value: gpuHours }))}
            label={`GPU-hours used on each day of ${periodTitle(period)}.`}
            color="used"
            tooltip={tooltip}
            height={280}
          />
        )
      }
      table={
        <DataTable
          caption="GPU-hours by day"
          columns={COLUMNS}
          rows={days}
          rowId={({ date }) => date}
          empty={none}
        />
      }
    />
  );
}
