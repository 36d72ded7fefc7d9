import { Link } from 'react-router';
import { type TrailEntry, trailHref, useTrail } from '../../api/audit';
import { problemOf } from '../../api/problem';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { ErrorState, LoadingState, OfflineState } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { accountName } from '../../format/accounts';
import { formatInstant } from '../../format/dates';
import { usePageLink } from '../usePageLink';
import { ChainsCard } from './ChainsCard';
import { ChangeList } from './ChangeList';
import { TrailFilters, useTrailQuery } from './TrailFilters';
import { UnansweredNotice } from './UnansweredNotice';
import { actionInWords, inWords, recordHref, recordName, recordPage, serviceName } from './words';

/** Who changed what, over all services, and whether the record of it is untouched. */
export default function AuditPage() {
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Audit trail">
        Every change of a record that money depends on: who, what, when, before and after.
      </PageHeader>
      <Card title="Changes">
        <TrailFilters />
        <Trail />
      </Card>
      <ChainsCard />
    </div>
  );
}

function Trail() {
  const asked = useTrailQuery();
  const query = useTrail(asked);
  const linkTo = usePageLink();
  if (query.isError && !query.data) {
    return <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (!query.data && query.fetchStatus === 'paused') return <OfflineState />;
  if (!query.data) return <LoadingState label="The trail" lines={8} />;
  return (
    <>
      <UnansweredNotice unanswered={query.data.pages.at(-1)?.unanswered ?? []} />
      <DataTable
        caption="Changes"
        columns={columns((entry) => recordPage(entry) ?? linkTo(recordHref(entry)))}
        rows={query.data.pages.flatMap((page) => page.items)}
        rowId={({ service, id }) => `${service} ${id}`}
        exportHref={trailHref(asked)}
        empty={{
          title: 'No change matches',
          text: 'Clear a filter, or choose an earlier day.',
        }}
        {...(query.hasNextPage
          ? {
              more: {
                load: () => void query.fetchNextPage(),
                loading: query.isFetchingNextPage,
              },
            }
          : {})}
      />
    </>
  );
}

function columns(pageOf: (entry: TrailEntry) => string | null): readonly Column<TrailEntry>[] {
  return [
    {
      id: 'at',
      title: 'When',
      kind: 'date',
      value: ({ at }) => at,
      cell: ({ at }) => <span className="wl-nowrap">{formatInstant(at)}</span>,
    },
    {
      id: 'actor',
      title: 'Who',
      kind: 'text',
      value: ({ actor }) => accountName(actor),
      cell: ({ actor, roles }) => (
        <>
          {accountName(actor)}
          {roles.length > 0 && !(roles.length === 1 && roles[0] === actor) ? (
            <span className="wl-muted wl-small"> as {roles.join(', ')}</span>
          ) : null}
        </>
      ),
    },
    { id: 'action', title: 'What', kind: 'text', value: (entry) => actionInWords(entry) },
    {
      id: 'record',
      title: 'Record',
      kind: 'text',
      value: ({ entityType, entityId }) => `${entityType} ${entityId}`,
      cell: (entry) => {
        const page = pageOf(entry);
        const name = recordName(entry);
        return (
          <>
            {inWords(entry.entityType)}{' '}
            {page === null ? (
              <span>{name}</span>
            ) : (
              <Link className="wl-link wl-in-text" to={page}>
                {name}
              </Link>
            )}
            <br />
            <span className="wl-muted wl-small">{serviceName(entry.service)}</span>
          </>
        );
      },
    },
    {
      id: 'changes',
      title: 'Before → after',
      kind: 'text',
      value: ({ changes }) =>
        changes.map(({ field, before, after }) => `${field} ${before ?? ''} ${after ?? ''}`).join(),
      cell: (entry) => <ChangeList entry={entry} />,
    },
  ];
}
