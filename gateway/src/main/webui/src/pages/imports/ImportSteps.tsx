import { Button, Progress, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  type ImportKind,
  type ImportReport,
  type ImportServiceName,
  type ImportSubject,
  useRunningImport,
} from '../../api/imports';
import type { Problem } from '../../api/problem';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { FileDrop } from '../../components/form/FileDrop';
import { ErrorState } from '../../components/States';
import { ReportRows, ReportTiles } from './ReportView';
import { SubjectFields } from './SubjectFields';
import { UnknownOwners } from './UnknownOwners';
import { useImportSteps } from './useImportSteps';
import { formatCount, outcomeOf, rows, statusOf } from './words';

const STEPS = ['Choose the file', 'See the check', 'Import'] as const;

/** The three steps of an import. */
export function ImportSteps({
  service,
  kind,
}: {
  readonly service: ImportServiceName;
  readonly kind: ImportKind;
}) {
  const [named, setNamed] = useState<ImportSubject>({ code: '', part: '' });
  const subject = kind.subject ? { code: named.code.trim(), part: named.part.trim() } : null;
  const { state, check, importRows, restart } = useImportSteps(service, kind.code, subject);
  const drop = (
    <FileDrop
      accept=".csv,.xml,text/csv,text/xml"
      note="or drop it here, up to 256 MiB"
      onFile={(file) => void check(file)}
    />
  );
  switch (state.step) {
    case 'choose':
      return (
        <StepCard at={0}>
          {state.problem ? <ErrorState problem={state.problem} /> : null}
          {kind.subject ? (
            <SubjectFields kind={kind} subject={named} onChange={setNamed}>
              {drop}
            </SubjectFields>
          ) : (
            drop
          )}
        </StepCard>
      );
    case 'checking':
      return (
        <StepCard at={1}>
          <Running service={service} importKey={state.key} total={null}>
            Checking {state.file.name}
          </Running>
          <p>
            <Button variant="link" isInline onClick={restart}>
              Cancel
            </Button>
          </p>
        </StepCard>
      );
    case 'checked':
      return (
        <StepCard at={1} file={state.file}>
          <Checked
            report={state.report}
            problem={state.problem}
            onImport={(validRowsOnly) => void importRows(state.file, state.report, validRowsOnly)}
            onRestart={restart}
            onAgain={() => void check(state.file)}
          />
        </StepCard>
      );
    case 'importing':
      return (
        <StepCard at={2} file={state.file}>
          <Running service={service} importKey={state.key} total={state.report.rowsRead}>
            Importing {state.file.name}
          </Running>
          <p className="wl-muted wl-small">
            All rows are stored together at the end. The history shows the import, too.
          </p>
        </StepCard>
      );
    case 'done':
      return (
        <StepCard at={2}>
          <Done service={service} report={state.report} onRestart={restart} />
        </StepCard>
      );
  }
}

function StepCard({
  at,
  file,
  children,
}: {
  readonly at: number;
  readonly file?: File;
  readonly children: React.ReactNode;
}) {
  return (
    <Card title={STEPS[at] ?? ''} {...(file ? { note: file.name } : {})}>
      <ol className="wl-steps" aria-label="Steps">
        {STEPS.map((step, index) => (
          <li
            key={step}
            data-done={index < at ? '' : undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
      <div className="wl-stack">{children}</div>
    </Card>
  );
}

function Running({
  service,
  importKey,
  total,
  children,
}: {
  readonly service: ImportServiceName;
  readonly importKey: string;
  readonly total: number | null;
  readonly children: React.ReactNode;
}) {
  const run = useRunningImport(service, importKey).data;
  const read = run?.rowsRead ?? 0;
  const percent =
    total === null || total === 0 ? 0 : Math.min(100, Math.floor((read * 100) / total));
  const sofar = run ? `${rows(read)} read` : 'The file is on its way…';
  return (
    <div aria-live="polite">
      {total === null ? (
        <>
          <p>{children}</p>
          <p className="wl-muted wl-small">{sofar}</p>
          <span className="wl-bone wl-busy" aria-hidden="true" />
        </>
      ) : (
        <Progress
          title={<>{children}</>}
          aria-label="Rows imported"
          value={percent}
          label={`${formatCount(read)} of ${rows(total)}`}
        />
      )}
    </div>
  );
}

function Checked({
  report,
  problem,
  onImport,
  onRestart,
  onAgain,
}: {
  readonly report: ImportReport;
  readonly problem: Problem | undefined;
  readonly onImport: (validRowsOnly: boolean) => void;
  readonly onRestart: () => void;
  /** Checks the same file again. */
  readonly onAgain: () => void;
}) {
  const [validRowsOnly, setValidRowsOnly] = useState(false);
  const clean = report.rowsRefused === 0 && report.errors.length === 0;
  const none = report.rowsAccepted === 0;
  return (
    <>
      {problem ? <ErrorState problem={problem} /> : null}
      <ReportTiles report={report} />
      <p role="status">{verdict(report)}</p>
      <UnknownOwners report={report} onEntered={onAgain} />
      {clean || none ? null : (
        <div className="wl-stack" role="radiogroup" aria-label="What to import">
          <Radio
            id="all-or-nothing"
            name="rule"
            label="All rows or nothing"
            description="Correct the refused rows in the file, then check it again."
            isChecked={!validRowsOnly}
            onChange={() => {
              setValidRowsOnly(false);
            }}
          />
          <Radio
            id="valid-only"
            name="rule"
            label="Valid rows only"
            description={`Import ${rows(report.rowsAccepted)} and leave ${rows(report.rowsRefused)} out.`}
            isChecked={validRowsOnly}
            onChange={() => {
              setValidRowsOnly(true);
            }}
          />
        </div>
      )}
      <div className="wl-row">
        {none ? null : (
          <Button
            variant="primary"
            isDisabled={!clean && !validRowsOnly}
            onClick={() => {
              onImport(validRowsOnly);
            }}
          >
            Import {rows(report.rowsAccepted)}
          </Button>
        )}
        <Button variant={none ? 'primary' : 'link'} onClick={onRestart}>
          Choose another file
        </Button>
      </div>
      <ReportRows report={report} />
    </>
  );
}

function verdict(report: ImportReport): string {
  if (report.rowsRead === 0 && report.errors.length === 0) return 'The file holds no rows.';
  if (report.rowsAccepted === 0) return 'No row of this file can be imported as it is.';
  if (report.rowsRefused === 0) return 'Every row can be imported. Nothing is stored yet.';
  return `${rows(report.rowsRefused)} cannot be imported as they are. Nothing is stored yet.`;
}

function Done({
  service,
  report,
  onRestart,
}: {
  readonly service: ImportServiceName;
  readonly report: ImportReport;
  readonly onRestart: () => void;
}) {
  return (
    <>
      <p className="wl-row" role="status">
        <Badge tone={statusOf(report).tone}>{statusOf(report).word}</Badge> {outcomeOf(report)}
      </p>
      <ReportTiles report={report} />
      <div className="wl-row">
        <Button variant="primary" onClick={onRestart}>
          Import another file
        </Button>
        <Link className="wl-link" to={`/imports/runs/${service}/${report.id}`}>
          Record of this import
        </Link>
      </div>
      <ReportRows report={report} />
    </>
  );
}
