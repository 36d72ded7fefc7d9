import { type ReportRun, type ReportSchedule, useRuns } from '../../../api/schedules';
import { Badge } from '../../../components/Badge';
import type { Column } from '../../../components/table/columns';
import { PagedTable } from '../../../components/table/PagedTable';
import { formatInstant, formatInstantAtSite } from '../../../format/dates';
import { causeInWords, runBadge } from './words';

/** What became of a schedule's runs, and why. */
export function RunsTable({ schedule }: { readonly schedule: ReportSchedule }) {
  return (
    <PagedTable
      query={useRuns(schedule.id)}
      label="The runs"
      caption="Runs"
      columns={() => columns(schedule.timing.zone)}
      rowId={({ id }) => id}
      empty={{ title: 'It has not run yet' }}
    />
  );
}

function columns(zone: string): readonly Column<ReportRun>[] {
  return [
    {
      id: 'due',
      title: 'Due',
      kind: 'date',
      value: ({ dueAt }) => dueAt,
      cell: ({ dueAt }) => formatInstantAtSite(dueAt, zone),
    },
    {
      id: 'period',
      title: 'Month',
      kind: 'text',
      value: ({ period, version }) =>
        period == null ? null : version == null ? period : `${period}, version ${version}`,
    },
    {
      id: 'status',
      title: 'Outcome',
      kind: 'text',
      value: (run) => runBadge(run).text,
      cell: (run) => <Badge tone={runBadge(run).tone}>{runBadge(run).text}</Badge>,
    },
    { id: 'why', title: 'What happened', kind: 'text', value: happened },
  ];
}

function happened(run: ReportRun): string {
  const sent = run.deliveries.filter((delivery) => delivery.sent).length;
  const again =
    run.status === 'WAITING' && run.attempts > 0
      ? `Tried ${run.attempts} times, again at ${formatInstant(run.nextTryAt)}`
      : null;
  return [
    causeInWords(run),
    sent > 0 ? `${sent} of ${run.deliveries.length} taken by the mail server` : null,
    again,
    run.reason,
  ]
    .filter((part) => part != null)
    .join('. ');
}
