import { type ReactNode, useState } from 'react';
import { postJson } from '../../api/client';
import { askedFields, type Field, type FormValues, requestOf } from './fields';
import { FormDialog } from './FormDialog';
import { AreaField, SelectField, TextField } from './TextField';

/** A dialog for one record, made from the list of its fields. */
export function RecordForm<T>({
  title,
  note,
  fields,
  initial,
  set,
  url = '',
  send,
  submit,
  onDone,
  onClose,
}: {
  readonly title: string;
  /** A sentence above the fields. */
  readonly note?: ReactNode;
  readonly fields: readonly Field[];
  readonly initial: FormValues;
  /** Values that stand from now on, whatever was chosen before. */
  readonly set?: FormValues;
  /** Where the record is created, unless `send` does it in a way of its own. */
  readonly url?: string;
  readonly send?: (values: FormValues, idempotencyKey: string) => Promise<T>;
  /** The words on the button. */
  readonly submit: string;
  readonly onDone?: (made: T) => void;
  readonly onClose: () => void;
}) {
  const [entered, setEntered] = useState(initial);
  const values = { ...entered, ...set };
  const create = (idempotencyKey: string) =>
    postJson<T>(url, requestOf(fields, values), { idempotencyKey });
  return (
    <FormDialog<T>
      title={title}
      submit={submit}
      busy="Saving…"
      wide
      send={(idempotencyKey) => send?.(values, idempotencyKey) ?? create(idempotencyKey)}
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
                  setEntered({ ...entered, [field.name]: value });
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
