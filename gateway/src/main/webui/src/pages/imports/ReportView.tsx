import type { ImportReport, RowError } from '../../api/imports';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { saveText } from '../../components/saveFile';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { errorsAsCsv, formatCount, rows } from './words';

/** The counts of an import. */
export function ReportTiles({ report }: { readonly report: ImportReport }) {
  const stored = report.status === 'APPLIED' ? 'Stored' : 'Accepted';
  return (
    <KpiTiles>
      <KpiTile title="Rows read">{formatCount(report.rowsRead)}</KpiTile>
      <KpiTile title={stored} {...unchanged(report)}>
        {formatCount(report.rowsAccepted)}
      </KpiTile>
      <KpiTile title="Refused">{formatCount(report.rowsRefused)}</KpiTile>
      <KpiTile title="Suspicious" {...suspicious(report)}>
        {formatCount(report.rowsSuspicious)}
      </KpiTile>
    </KpiTiles>
  );
}

function unchanged({ rowsUnchanged }: ImportReport) {
  return rowsUnchanged > 0 ? { note: `${formatCount(rowsUnchanged)} as known already` } : {};
}

function suspicious(report: ImportReport) {
  return report.rowsSuspicious > 0 ? { note: 'Stored, but unused until released' } : {};
}

/** The refused and the suspicious rows of an import, each with what is allowed. */
export function ReportRows({ report }: { readonly report: ImportReport }) {
  return (
    <>
      {report.errors.length > 0 ? (
        <section className="wl-part" aria-label="Refused rows">
          <h3>Refused rows</h3>
          <RowTable
            caption="Refused rows"
            errors={report.errors}
            total={report.rowsRefused}
            onSave={() => {
              saveText(`refused-rows-of-${report.kind}.csv`, errorsAsCsv(report));
            }}
          />
        </section>
      ) : null}
      {report.warnings.length > 0 ? (
        <section className="wl-part" aria-label="Suspicious rows">
          <h3>Suspicious rows</h3>
          <RowTable
            caption="Suspicious rows"
            errors={report.warnings}
            total={report.rowsSuspicious}
          />
        </section>
      ) : null}
    </>
  );
}

function RowTable({
  caption,
  errors,
  total,
  onSave,
}: {
  readonly caption: string;
  readonly errors: readonly RowError[];
  readonly total: number;
  readonly onSave?: () => void;
}) {
  const numbered = errors.map((error, index) => ({ ...error, no: index }));
  const cut = total > errors.length;
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={numbered}
      rowId={({ no }) => String(no)}
      searchable={errors.length > 10}
      tools={
        <>
          {cut ? (
            <span className="wl-muted wl-small">
              The first {rows(errors.length)} of {formatCount(total)}
            </span>
          ) : null}
          {onSave ? (
            <button type="button" className="wl-link wl-small" onClick={onSave}>
              Download as CSV
            </button>
          ) : null}
        </>
      }
      empty={{ title: 'None' }}
    />
  );
}

const COLUMNS: readonly Column<RowError>[] = [
  {
    id: 'line',
    title: 'Line',
    kind: 'number',
    value: ({ line }) => line,
    cell: ({ line }) => formatCount(line),
  },
  {
    id: 'column',
    title: 'Column',
    kind: 'text',
    value: ({ column }) => column,
    cell: ({ column }) => (column ? <code className="wl-code">{column}</code> : 'Whole row'),
  },
  {
    id: 'value',
    title: 'Value',
    kind: 'text',
    value: ({ value }) => value,
    cell: ({ value }) =>
      value ? <code className="wl-code">{value}</code> : <span className="wl-muted">empty</span>,
  },
  { id: 'detail', title: 'What is allowed', kind: 'text', value: ({ detail }) => detail },
];
