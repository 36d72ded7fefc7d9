/** Imports in the words of the page. */
import type { ImportReport, ImportStatus } from '../../api/imports';
import type { Tone } from '../../components/Badge';
import { formatNumber } from '../../format/format';

const STATUS: Readonly<Record<ImportStatus, { readonly word: string; readonly tone: Tone }>> = {
  RUNNING: { word: 'Running', tone: 'attention' },
  PREVIEWED: { word: 'Checked', tone: 'neutral' },
  APPLIED: { word: 'Imported', tone: 'good' },
  UNDONE: { word: 'Undone', tone: 'neutral' },
  REFUSED: { word: 'Refused', tone: 'bad' },
  INTERRUPTED: { word: 'Interrupted', tone: 'bad' },
};

/** The status of an import in a word. */
export function statusOf({ status }: Pick<ImportReport, 'status'>): {
  readonly word: string;
  readonly tone: Tone;
} {
  return STATUS[status];
}

/** A count with its noun: `1 row`, `2,976 rows`. */
export function rows(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;
}

/** A count with its noun: `1 record`, `2,976 records`. */
export function records(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'record' : 'records'}`;
}

/** A count with thousands separators. */
export function formatCount(count: number): string {
  return formatNumber(String(count));
}

/** What an import did, in a sentence. */
export function outcomeOf(report: ImportReport): string {
  switch (report.status) {
    case 'RUNNING':
      return `${rows(report.rowsRead)} read so far.`;
    case 'PREVIEWED':
      return `A check: nothing was stored. ${rows(report.rowsAccepted)} could be imported.`;
    case 'APPLIED':
      return stored(report);
    case 'UNDONE':
      return `Undone as a whole: ${records(report.undone?.recordsReversed ?? 0)} withdrawn or set back.`;
    case 'REFUSED':
      return 'Nothing was stored. Correct the rows below and import the file again.';
    case 'INTERRUPTED':
      return 'The service ended in the middle, so nothing was stored. Import the file again.';
  }
}

function stored({ rowsAccepted, rowsRefused, rowsUnchanged }: ImportReport): string {
  const whole =
    rowsRefused === 0
      ? `Stored: all ${rows(rowsAccepted)}.`
      : `Stored: ${rows(rowsAccepted)}. Left out: ${rows(rowsRefused)}.`;
  return rowsUnchanged === 0
    ? whole
    : `${whole} ${rows(rowsUnchanged)} said what was known already.`;
}

/** The rows that were not read, as a file to work through. */
export function errorsAsCsv(report: ImportReport): string {
  const lines = report.errors.map(({ line, column, value, detail }) =>
    [String(line), column ?? '', value ?? '', detail].map(quoted).join(','),
  );
  return ['line,column,value,detail', ...lines, ''].join('\r\n');
}

function quoted(text: string): string {
  // A leading sign of a formula would run in a spreadsheet.
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
