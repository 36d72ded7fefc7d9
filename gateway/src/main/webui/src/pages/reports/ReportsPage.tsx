import { useQuery } from '@tanstack/react-query';
import { listReports, type Report } from '../../api/reports';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import { PeriodPicker } from '../../period/PeriodPicker';
import { LinksCard } from './LinksCard';
import { ReportRow } from './ReportRow';
import { ScopeChoice } from './ScopeChoice';
import { SchedulesCard } from './schedules/SchedulesCard';

/** Those who see what is sent to whom. */
const SCHEDULE_READERS = ['finance', 'controller', 'admin', 'auditor'] as const;

/** Everything that can be taken away as a file, for the period of the page. */
export default function ReportsPage() {
  const reports = useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => listReports(signal),
  });
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Reports"
        actions={
          <>
            <ScopeChoice reports={reports.data ?? []} />
            <PeriodPicker />
          </>
        }
      >
        Made at the moment of the download from the figures that the portal shows.
      </PageHeader>
      <QueryView query={reports} label="The catalogue">
        {(all) => (
          <>
            <Catalogue reports={all} />
            {all.length === 0 ? null : <LinksCard reports={all} />}
          </>
        )}
      </QueryView>
      {hasAnyRole(useUser(), SCHEDULE_READERS) ? <SchedulesCard /> : null}
    </div>
  );
}

function Catalogue({ reports }: { readonly reports: readonly Report[] }) {
  if (reports.length === 0) {
    return <EmptyState title="No report is for your role" />;
  }
  const groups = [...new Set(reports.map((report) => report.group))];
  return (
    <>
      {groups.map((group) => (
        <Card key={group} title={group}>
          <ul className="wl-reports">
            {reports
              .filter((report) => report.group === group)
              .map((report) => (
                <ReportRow key={report.kind} report={report} />
              ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
