import { Link } from 'react-router';
import { apiUrl, type QueryValues } from '../../api/client';
import { type AssetBatch, useBatches } from '../../api/fleet';
import { useSiteName } from '../../api/names';
import { API } from '../../api/paths';
import { Badge } from '../../components/Badge';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { formatShortDate } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { costOf, STATUS_NAMES, STATUS_TONES, USE_NAMES } from './words';

/** The batches that a filter lets through. */
export function BatchesTable({
  filter,
  tools,
  empty,
}: {
  readonly filter: QueryValues;
  readonly tools?: React.ReactNode;
  readonly empty: {
    readonly title: string;
    readonly text?: string;
    readonly action?: React.ReactNode;
  };
}) {
  const batches = useBatches(filter);
  const siteName = useSiteName();
  const oneSite = filter.siteCode != null && filter.siteCode !== '';
  return (
    <PagedTable
      query={batches}
      label="The asset batches"
      caption="Asset batches"
      columns={(rows, partial) => columns(rows, partial, oneSite ? null : siteName)}
      rowId={({ id }) => id}
      searchable
      exportHref={apiUrl(`${API.fleet}/asset-batches`, filter)}
      tools={tools}
      empty={empty}
    />
  );
}

function columns(
  rows: readonly AssetBatch[],
  partial: boolean,
  siteName: ((code: string) => string) | null,
): readonly Column<AssetBatch>[] {
  return [
    {
      id: 'batch',
      title: 'Batch',
      kind: 'text',
      value: ({ description, code }) => `${description} ${code}`,
      cell: ({ id, description, code }) => (
        <>
          <Link className="wl-link" to={`/fleet/batches/${id}`}>
            {description}
          </Link>
          <span className="wl-unit wl-muted">{code}</span>
        </>
      ),
      footer: partial ? 'Sum of the batches loaded' : 'Sum',
    },
    ...(siteName
      ? [
          {
            id: 'site',
            title: 'Site',
            kind: 'text' as const,
            value: ({ siteCode }: AssetBatch) => siteName(siteCode),
          },
        ]
      : []),
    { id: 'use', title: 'Use', kind: 'text', value: ({ use }) => USE_NAMES[use] },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: ({ status }) => STATUS_NAMES[status],
      cell: ({ status }) => <Badge tone={STATUS_TONES[status]}>{STATUS_NAMES[status]}</Badge>,
    },
    {
      id: 'inService',
      title: 'In service',
      kind: 'date',
      value: ({ inServiceOn }) => inServiceOn,
      cell: ({ inServiceOn }) => <span className="wl-nowrap">{formatShortDate(inServiceOn)}</span>,
    },
    {
      id: 'life',
      title: 'Life',
      unit: 'months',
      kind: 'number',
      value: ({ usefulLifeMonths }) => usefulLifeMonths,
    },
    {
      id: 'quantity',
      title: 'Quantity',
      kind: 'number',
      value: ({ quantity }) => quantity,
      cell: ({ quantity }) => formatNumber(String(quantity)),
    },
    {
      id: 'cost',
      title: 'Cost',
      unit: rows[0]?.currency ?? 'USD',
      kind: 'number',
      value: ({ totalCost }) => totalCost,
      cell: ({ totalCost }) => formatNumber(totalCost, { decimals: 0 }),
      footer: formatNumber(costOf(rows), { decimals: 0 }),
    },
  ];
}
