import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError, problemOf } from '../../../api/problem';
import { readTariff, type TariffNote, type TariffPreview } from '../../../api/tariffs';
import { Badge } from '../../../components/Badge';
import { FileDrop } from '../../../components/form/FileDrop';
import { FormDialog } from '../../../components/form/FormDialog';
import { TextField } from '../../../components/form/TextField';
import { ErrorState } from '../../../components/States';
import type { Column } from '../../../components/table/columns';
import { DataTable } from '../../../components/table/DataTable';
import { formatDate } from '../../../format/dates';
import { kindsOf, noteKind, tariffName } from './tariff';

/** Takes clauses from a tariff of the OpenEI rate database, after a look at what they leave out. */
export function TariffDialog({
  onUse,
  onClose,
}: {
  readonly onUse: (tariff: TariffPreview) => void;
  readonly onClose: () => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [label, setLabel] = useState('');
  const reading = useMutation({
    mutationFn: (asked: { readonly file: File; readonly label: string }) =>
      readTariff(asked.file, asked.label),
  });
  const several =
    reading.error instanceof ProblemError && reading.error.fieldDetail('label') !== undefined;
  return (
    <FormDialog<TariffPreview>
      title="Clauses from a tariff file"
      submit="Add these clauses"
      busy="Reading…"
      wide
      send={() => (file === null ? Promise.reject(NO_FILE) : readTariff(file, label))}
      onDone={onUse}
      onClose={onClose}
    >
      {() => (
        <div className="wl-stack">
          <p className="wl-muted">
            A rate of the OpenEI utility rate database as JSON. Nothing is stored: its clauses come
            into the form, where you compare them with the rate sheet.
          </p>
          <FileDrop
            accept=".json,application/json"
            note="or drop it here, up to 1 MiB"
            onFile={(chosen) => {
              setFile(chosen);
              reading.mutate({ file: chosen, label });
            }}
          />
          {file ? <p className="wl-small">{file.name}</p> : null}
          {several || label !== '' ? (
            <div className="wl-fields">
              <TextField
                label="Label of the tariff"
                hint="The file holds several; give the label of one"
                value={label}
                onChange={(typed) => {
                  setLabel(typed);
                  if (file !== null && typed.trim() !== '') reading.mutate({ file, label: typed });
                }}
              />
            </div>
          ) : null}
          {reading.isError ? <ErrorState problem={problemOf(reading.error)} /> : null}
          {reading.data ? <Found tariff={reading.data} /> : null}
        </div>
      )}
    </FormDialog>
  );
}

const NO_FILE = new ProblemError({
  title: 'No file is chosen',
  status: 0,
  detail: 'Choose the JSON file of the tariff first.',
});

function Found({ tariff }: { readonly tariff: TariffPreview }) {
  const notes = tariff.notes.map((note, no) => ({ ...note, no }));
  return (
    <section className="wl-stack" aria-label="What was found" role="status">
      <p>
        <strong>{tariffName(tariff) || 'A tariff without a name'}</strong>
        {tariff.effectiveFrom ? `, from ${formatDate(tariff.effectiveFrom)}` : ''}
        {`: ${kindsOf(tariff)}.`}
      </p>
      <DataTable
        caption="What the clauses do not say"
        columns={COLUMNS}
        rows={notes}
        rowId={({ no }) => String(no)}
        empty={{ title: 'The clauses say all that the tariff says' }}
      />
    </section>
  );
}

type Row = TariffNote & { readonly no: number };

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'kind',
    title: 'To check',
    kind: 'text',
    value: ({ kind }) => noteKind(kind).word,
    cell: ({ kind }) => <Badge tone={noteKind(kind).tone}>{noteKind(kind).word}</Badge>,
  },
  {
    id: 'field',
    title: 'Field',
    kind: 'text',
    value: ({ field }) => field,
    cell: ({ field, value }) => (
      <>
        <code className="wl-code">{field}</code>
        {value ? <span className="wl-muted wl-small wl-block">{value}</span> : null}
      </>
    ),
  },
  { id: 'why', title: 'What to do', kind: 'text', value: ({ why }) => why },
];
