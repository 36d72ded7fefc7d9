import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  type ImportReport,
  type ImportServiceName,
  type UndoBlocker,
  undoImport,
  type UndoPreview,
  useUndoPreview,
} from '../../api/imports';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField } from '../../components/form/TextField';
import { QueryView } from '../../components/States';
import { periodTitle } from '../../period/period';
import { recordHref, recordPage } from '../audit/words';
import { usePageLink } from '../usePageLink';
import { formatCount, records } from './words';

/** Takes an import back: shows first what that does and what stands against it. */
export function UndoDialog({
  service,
  report,
  onClose,
}: {
  readonly service: ImportServiceName;
  readonly report: ImportReport;
  readonly onClose: () => void;
}) {
  const preview = useUndoPreview(service, report.id);
  if (preview.data?.possible) {
    return <Possible service={service} id={report.id} preview={preview.data} onClose={onClose} />;
  }
  return (
    <Modal isOpen variant="medium" aria-labelledby="undo-title" onClose={onClose}>
      <ModalHeader title="Undo this import?" labelId="undo-title" />
      <ModalBody>
        <QueryView query={preview} label="What an undo would do">
          {(loaded) => <Against service={service} preview={loaded} />}
        </QueryView>
      </ModalBody>
    </Modal>
  );
}

function Possible({
  service,
  id,
  preview,
  onClose,
}: {
  readonly service: ImportServiceName;
  readonly id: string;
  readonly preview: UndoPreview;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="Undo this import?"
      submit="Undo the import"
      busy="Undoing…"
      send={(key) => undoImport(service, id, reason.trim(), key)}
      onClose={onClose}
      wide
    >
      {(problemAt) => (
        <div className="wl-stack">
          <WhatHappens preview={preview} />
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={500}
            value={reason}
            hint="Stays on record beside the import and in the audit trail."
            problem={problemAt('reason')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}

function WhatHappens({ preview }: { readonly preview: UndoPreview }) {
  const { recordsWithdrawn, recordsRestored, examples, months } = preview;
  const more = recordsWithdrawn + recordsRestored - examples.length;
  return (
    <>
      <p>
        {recordsWithdrawn > 0 ? `${records(recordsWithdrawn)} will be withdrawn. ` : null}
        {recordsRestored > 0
          ? `${records(recordsRestored)} will get back what they said before. `
          : null}
        All or nothing; the history keeps every version. To redo, import the file again.
      </p>
      {examples.length > 0 ? (
        <ul className="wl-small">
          {examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
          {more > 0 && !/\d readings|\d prices/.test(examples[0] ?? '') ? (
            <li className="wl-muted">and {formatCount(more)} more</li>
          ) : null}
        </ul>
      ) : null}
      {months.length > 0 ? (
        <p className="wl-muted wl-small">Months it touches: {monthRange(months)}.</p>
      ) : null}
    </>
  );
}

/** What stands against the undo, with the way to each record. */
function Against({
  service,
  preview,
}: {
  readonly service: ImportServiceName;
  readonly preview: UndoPreview;
}) {
  const { notPossibleBecause, blockers, blockersFound, closedMonths } = preview;
  return (
    <div className="wl-stack">
      {notPossibleBecause ? <p>This import cannot be undone: {notPossibleBecause}.</p> : null}
      {closedMonths.length > 0 ? (
        <>
          <p>These months are closed. A controller reopens them on the cost statement first:</p>
          <ul>
            {closedMonths.map((month) => (
              <li key={month}>
                <Link className="wl-link" to={`/cost?period=${month}`}>
                  {periodTitle(month)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {blockers.length > 0 ? (
        <>
          <p>Later work depends on it. Take this back first, or correct single records:</p>
          <ul>
            {blockers.map((blocker) => (
              <li key={`${blocker.entityType} ${blocker.entityId} ${blocker.record}`}>
                <BlockerName service={service} blocker={blocker} /> {blocker.detail}
              </li>
            ))}
          </ul>
          {blockersFound > blockers.length ? (
            <p className="wl-muted wl-small">
              The first {formatCount(blockers.length)} of {formatCount(blockersFound)}.
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function BlockerName({
  service,
  blocker,
}: {
  readonly service: ImportServiceName;
  readonly blocker: UndoBlocker;
}) {
  const linkTo = usePageLink();
  const named = { service, ...blocker };
  const page = recordPage(named) ?? linkTo(recordHref(named));
  return page === null ? (
    <strong>{blocker.record}</strong>
  ) : (
    <Link className="wl-link" to={page}>
      {blocker.record}
    </Link>
  );
}

function monthRange(months: readonly string[]): string {
  const first = months[0] ?? '';
  const last = months.at(-1) ?? '';
  return months.length > 3
    ? `${periodTitle(first)} to ${periodTitle(last)}`
    : months.map(periodTitle).join(', ');
}
