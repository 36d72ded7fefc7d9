import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  importService,
  type ImportReport,
  type ImportServiceName,
  useImportKinds,
  useImportReport,
} from '../../api/imports';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import { accountName } from '../../format/accounts';
import { formatInstant } from '../../format/dates';
import { IMPORTERS } from '../roles';
import { ReportRows, ReportTiles } from './ReportView';
import { UndoDialog } from './UndoDialog';
import { useKindTitles } from './useKindTitles';
import { outcomeOf, statusOf } from './words';

/** One import: what it brought, which rows it refused and why. */
export default function ImportRunPage() {
  const { service = '', id = '' } = useParams();
  const known = importService(service);
  return (
    <div className="wl-page wl-stack">
      {known === null ? (
        <EmptyState title="There is no such import">
          See the list of <Link to="/imports">imports</Link>.
        </EmptyState>
      ) : (
        <Run service={known} id={id} />
      )}
    </div>
  );
}

function Run({ service, id }: { readonly service: ImportServiceName; readonly id: string }) {
  const query = useImportReport(service, id);
  const titleOf = useKindTitles();
  const user = useUser();
  const report = query.data;
  return (
    <>
      <PageHeader
        title={report?.fileName ?? 'Import'}
        actions={
          <>
            {report ? <Badge tone={statusOf(report).tone}>{statusOf(report).word}</Badge> : null}
            {report ? <UndoButton service={service} report={report} /> : null}
            {hasAnyRole(user, IMPORTERS) ? (
              <Link className="wl-link" to="/imports">
                All imports
              </Link>
            ) : (
              <Link className="wl-link" to="/audit">
                Audit trail
              </Link>
            )}
          </>
        }
      >
        {report ? titleOf(service, report.kind) : null}
      </PageHeader>
      <QueryView query={query} label="The import">
        {(loaded) => (
          <>
            <ReportTiles report={loaded} />
            <Card title="What became of it" note={outcomeOf(loaded)}>
              <Facts
                facts={[
                  ['Imported by', accountName(loaded.importedBy)],
                  ['Started', formatInstant(loaded.startedAt)],
                  ['Ended', formatInstant(loaded.finishedAt)],
                  ['Undone by', loaded.undone ? accountName(loaded.undone.by) : null],
                  ['Undone', loaded.undone ? formatInstant(loaded.undone.at) : null],
                  ['Reason', loaded.undone?.reason],
                  ['Rule', loaded.validRowsOnly ? 'Valid rows only' : 'All rows or nothing'],
                ]}
              />
              <ReportRows report={loaded} />
              {loaded.sha256 ? (
                <p className="wl-muted wl-small">
                  SHA-256 of the file <span className="wl-hash">{loaded.sha256}</span>
                </p>
              ) : null}
            </Card>
          </>
        )}
      </QueryView>
    </>
  );
}

/** Undo for those who may import this kind; a kind without undo says why at the same place. */
function UndoButton({
  service,
  report,
}: {
  readonly service: ImportServiceName;
  readonly report: ImportReport;
}) {
  const user = useUser();
  const kind = useImportKinds(service).data?.find(({ code }) => code === report.kind);
  const [asking, setAsking] = useState(false);
  if (report.status !== 'APPLIED' || !kind || !user.roles.some((role) => kind.roles.includes(role)))
    return null;
  if (!kind.undoable) {
    return <span className="wl-muted wl-small">No undo: {kind.notUndoableBecause}</span>;
  }
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setAsking(true);
        }}
      >
        Undo
      </Button>
      {asking ? (
        <UndoDialog
          service={service}
          report={report}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
