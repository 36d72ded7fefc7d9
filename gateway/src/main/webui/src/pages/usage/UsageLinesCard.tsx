import {
  explainUsageLine,
  type Usage,
  type UsageLine,
  type UsageQuery,
  usageUrl,
} from '../../api/hosting/usage';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatInstantAtSite } from '../../format/dates';
import { formatMoney, formatNumber } from '../../format/format';

interface NumberedLine extends UsageLine {
  readonly index: number;
}

/** What is charged, line by line; each amount explains itself. */
export function UsageLinesCard({
  usage,
  query,
}: {
  readonly usage: Usage;
  readonly query: UsageQuery;
}) {
  const lines = usage.lines.map((line, index) => ({ ...line, index }));
  return (
    <Card title="What is charged" note="Choose an amount to see how it came about.">
      <DataTable
        caption="Lines of the month"
        columns={lineColumns(usage, query)}
        rows={lines}
        rowId={({ index }) => String(index)}
        exportHref={usageUrl(query)}
        empty={{
          title: 'Nothing is charged in this month yet',
          text: 'A line appears for each price that applies: reserved, beyond it, or on demand.',
        }}
      />
    </Card>
  );
}

function lineColumns(usage: Usage, query: UsageQuery): readonly Column<NumberedLine>[] {
  const { currency, timeZone } = usage;
  return [
    {
      id: 'line',
      title: 'Line',
      kind: 'text',
      value: ({ description }) => description,
      cell: ({ description, from, to }) => (
        <>
          {description}
          <span className="wl-muted wl-small wl-block">
            {formatInstantAtSite(from, timeZone)} to {formatInstantAtSite(to, timeZone)}
          </span>
        </>
      ),
      footer: 'Cost to date',
    },
    {
      id: 'hours',
      title: 'Charged',
      unit: 'GPU-hours',
      kind: 'number',
      value: ({ gpuHours }) => gpuHours,
      cell: ({ gpuHours }) => formatNumber(gpuHours, { decimals: 2 }),
      footer: '',
    },
    {
      id: 'price',
      title: 'Price',
      unit: `${currency} per GPU-hour`,
      kind: 'number',
      value: ({ pricePerGpuHour }) => pricePerGpuHour,
      cell: ({ pricePerGpuHour }) =>
        pricePerGpuHour == null ? 'none agreed' : formatNumber(pricePerGpuHour),
      footer: '',
    },
    {
      id: 'amount',
      title: 'Amount',
      unit: currency,
      kind: 'number',
      value: ({ amount }) => amount,
      cell: ({ amount, description, index }) => (
        <Explained title={description} source={explainUsageLine(query, index)}>
          {formatNumber(amount)}
        </Explained>
      ),
      footer: formatMoney(usage.costToDate, currency),
    },
  ];
}
