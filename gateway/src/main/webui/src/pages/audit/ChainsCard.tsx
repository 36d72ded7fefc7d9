import { Button } from '@patternfly/react-core';
import { type ChainStatus, useChains } from '../../api/audit';
import { problemOf } from '../../api/problem';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { ErrorState, LoadingState } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber } from '../../format/format';
import { formatInstant } from '../../format/dates';
import { UnansweredNotice } from './UnansweredNotice';
import { chainInWords, serviceName } from './words';

/** Whether the trail of each service is untouched, recomputed on demand. */
export function ChainsCard() {
  const query = useChains();
  const { data, isFetching } = query;
  return (
    <Card
      title="Is the trail untouched?"
      note={
        data
          ? `Recomputed ${formatInstant(new Date(query.dataUpdatedAt).toISOString())}. Note the heads outside of this system: a trail that was cut off at its end looks whole without them.`
          : null
      }
      actions={
        <Button
          variant="secondary"
          size="sm"
          isLoading={isFetching}
          isDisabled={isFetching}
          onClick={() => void query.refetch()}
        >
          {isFetching ? 'Verifying…' : 'Verify now'}
        </Button>
      }
    >
      {query.isError ? <ErrorState problem={problemOf(query.error)} /> : null}
      {query.isPending ? <LoadingState label="The verification" lines={5} /> : null}
      {data ? (
        <>
          <UnansweredNotice unanswered={data.unanswered} />
          <DataTable
            caption="Chains of the services"
            columns={COLUMNS}
            rows={data.items}
            rowId={({ service }) => service}
            empty={{ title: 'No service answered' }}
          />
        </>
      ) : null}
    </Card>
  );
}

const COLUMNS: readonly Column<ChainStatus>[] = [
  { id: 'service', title: 'Part', kind: 'text', value: ({ service }) => serviceName(service) },
  {
    id: 'state',
    title: 'Verified now',
    kind: 'text',
    value: ({ chain }) => (chain.intact ? 'Intact' : 'Broken'),
    cell: ({ chain }) => (
      <Badge tone={chain.intact ? 'good' : 'bad'}>{chain.intact ? 'Intact' : 'Broken'}</Badge>
    ),
  },
  { id: 'found', title: 'Found', kind: 'text', value: ({ chain }) => chainInWords(chain) },
  {
    id: 'head',
    title: 'Head',
    kind: 'text',
    value: ({ chain }) => chain.headHash,
    cell: ({ chain }) => (
      <>
        {formatNumber(String(chain.headSequence))} <span className="wl-hash">{chain.headHash}</span>
      </>
    ),
  },
];
