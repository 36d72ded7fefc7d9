import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { newIdempotencyKey, postJson } from '../../api/client';
import { type Problem, problemOf } from '../../api/problem';
import { ErrorState } from '../States';
import { askedFields, type Field, type FormValues, missingFields, requestOf } from './fields';

/** A form for one record; what the server refuses stands at its field. */
export function RecordForm<T>({
  title,
  fields,
  initial,
  url,
  submit,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly initial: FormValues;
  readonly url: string;
  /** The words on the button. */
  readonly submit: string;
  readonly onDone: (created: T) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [values, setValues] = useState(initial);
  const [missing, setMissing] = useState<FormValues>({});
  const [idempotencyKey, setKey] = useState(newIdempotencyKey);
  const create = useMutation({
    mutationFn: () => postJson<T>(url, requestOf(fields, values), { idempotencyKey }),
    onSuccess: onDone,
  });
  const problem = create.isError ? problemOf(create.error) : undefined;
  const asked = askedFields(fields, values);
  const change = (name: string, value: string) => {
    setValues({ ...values, [name]: value });
    setMissing({ ...missing, [name]: '' });
    // Another body is another intent.
    setKey(newIdempotencyKey());
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = missingFields(fields, values);
    setMissing(found);
    if (Object.keys(found).length === 0 && !create.isPending) create.mutate();
  };
  return (
    <Modal isOpen variant="medium" aria-labelledby={`${id}-title`} onClose={onClose}>
      <ModalHeader title={title} labelId={`${id}-title`} />
      <ModalBody>
        {problem ? <ErrorState problem={elsewhere(problem, asked)} /> : null}
        <Form id={`${id}-form`} onSubmit={send} noValidate>
          <div className="wl-form-grid">
            {asked.map((field) => (
              <FieldInput
                key={field.name}
                id={`${id}-${field.name}`}
                field={field}
                value={values[field.name] ?? ''}
                error={missing[field.name] || detailOf(problem, field)}
                onChange={(value) => {
                  change(field.name, value);
                }}
              />
            ))}
          </div>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="primary"
          type="submit"
          form={`${id}-form`}
          isLoading={create.isPending}
          isDisabled={create.isPending}
        >
          {create.isPending ? 'Saving…' : submit}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function FieldInput({
  id,
  field,
  value,
  error,
  onChange,
}: {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const note = error ? `${field.label} ${error}` : field.hint;
  const shared = {
    id,
    value,
    isRequired: field.required ?? false,
    validated: error ? ('error' as const) : ('default' as const),
    'aria-invalid': Boolean(error),
    ...(note ? { 'aria-describedby': `${id}-note` } : {}),
  };
  return (
    <FormGroup label={field.label} fieldId={id} isRequired={field.required ?? false}>
      {field.options ? (
        <FormSelect
          {...shared}
          onChange={(_event, chosen) => {
            onChange(chosen);
          }}
        >
          <FormSelectOption value="" label={field.required ? 'Choose' : 'None'} />
          {field.options.map((option) => (
            <FormSelectOption key={option.value} value={option.value} label={option.title} />
          ))}
        </FormSelect>
      ) : (
        <TextInput
          {...shared}
          type={field.kind === 'date' || field.kind === 'month' ? field.kind : 'text'}
          {...(field.kind === 'number' || field.kind === 'count'
            ? { inputMode: 'decimal' as const }
            : {})}
          onChange={(_event, text) => {
            onChange(text);
          }}
        />
      )}
      {note ? (
        <FormHelperText>
          <HelperText id={`${id}-note`}>
            <HelperTextItem variant={error ? 'error' : 'default'}>{note}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      ) : null}
    </FormGroup>
  );
}

function detailOf(problem: Problem | undefined, field: Field): string | undefined {
  return problem?.errors?.find(({ pointer }) => pointer === `/${field.name}`)?.detail;
}

/** The problem without what already stands at a field. */
function elsewhere(problem: Problem, asked: readonly Field[]): Problem {
  const { errors, ...rest } = problem;
  const others = errors?.filter(({ pointer }) => !asked.some(({ name }) => pointer === `/${name}`));
  return others && others.length > 0 ? { ...rest, errors: others } : rest;
}
