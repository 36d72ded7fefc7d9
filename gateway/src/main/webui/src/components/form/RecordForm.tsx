import { useState } from 'react';
import { patchJson, postJson } from '../../api/client';
import { askedFields, type Field, type FormValues, requestOf } from './fields';
import { FormDialog } from './FormDialog';
import { AreaField, SelectField, TextField } from './TextField';

/** A dialog for one record, made from the list of its fields; creates it, or changes it by PATCH. */
export function RecordForm<T>({
  title,
  note,
  fields,
  initial,
  url,
  method = 'POST',
  headers,
  submit,
  onDone,
  onClose,
}: {
  readonly title: string;
  /** A sentence above the fields. */
  readonly note?: string;
  readonly fields: readonly Field[];
  readonly initial: FormValues;
  readonly url: string;
  readonly method?: 'POST' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  /** The words on the button. */
  readonly submit: string;
  readonly onDone?: (made: T) => void;
  readonly onClose: () => void;
}) {
  const [values, setValues] = useState(initial);
  const send = (idempotencyKey: string) => {
    const body = requestOf(fields, values);
    const options = headers === undefined ? {} : { headers };
    return method === 'POST'
      ? postJson<T>(url, body, { ...options, idempotencyKey })
      : patchJson<T>(url, body, options);
  };
  return (
    <FormDialog<T>
      title={title}
      submit={submit}
      busy="Saving…"
      wide
      send={send}
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
    >
      {(problemAt) => (
        <>
          {note ? <p className="wl-card-note">{note}</p> : null}
          <div className="wl-fields">
            {askedFields(fields, values).map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                problem={problemAt(field.name)}
                onChange={(value) => {
                  setValues({ ...values, [field.name]: value });
                }}
              />
            ))}
          </div>
        </>
      )}
    </FormDialog>
  );
}

const KINDS = {
  text: 'text',
  number: 'decimal',
  count: 'decimal',
  date: 'date',
  month: 'month',
} as const;

function FieldInput({
  field: { name, label, required = false, hint, kind = 'text', options },
  value,
  problem,
  onChange,
}: {
  readonly field: Field;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const shared = { name, label, required, hint, value, problem, onChange };
  if (options) {
    const none = { value: '', title: required ? 'Choose' : 'None' };
    return <SelectField {...shared} options={[none, ...options]} />;
  }
  if (kind === 'lines') return <AreaField {...shared} maxLength={500} />;
  return <TextField {...shared} kind={KINDS[kind]} />;
}
