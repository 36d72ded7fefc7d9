import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { type Problem, ProblemError, problemOf } from '../../api/problem';
import { ErrorState } from '../States';

/** Finds what the server said about a field, by the name of the field. */
export type ProblemAt = (name: string) => string | undefined;

/**
 * A form in a dialog. Sends once for one intent, shows what is missing or refused at its fields and
 * in words, and closes when it is done; everything on the screen is then read again. `RecordForm`
 * is the same dialog for a list of fields.
 */
export function FormDialog<T>({
  title,
  submit,
  busy,
  send,
  onDone,
  onClose,
  wide = false,
  children,
}: {
  readonly title: string;
  /** What the button says, such as `Add the site`, and while it works. */
  readonly submit: string;
  readonly busy: string;
  readonly send: (idempotencyKey: string) => Promise<T>;
  readonly onDone?: (made: T) => void;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: (problemAt: ProblemAt) => ReactNode;
}) {
  const id = useId();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const [unfilled, setUnfilled] = useState<ReadonlySet<string>>(new Set());
  const work = useMutation({
    mutationFn: () => send(key),
    onSuccess: async (made) => {
      await queries.invalidateQueries();
      onClose();
      onDone?.(made);
    },
    onError: (error) => {
      // What was refused is sent again with other values: another intent. After a failure of the
      // server or the line nobody knows what was done, so the key stays.
      if (error instanceof ProblemError && error.status >= 400 && error.status < 500) {
        setKey(newIdempotencyKey());
      }
    },
  });
  const refusal = work.error instanceof ProblemError ? work.error : null;
  const atFields = new Set<string>();
  const fields = children((name) => {
    atFields.add(`/${name}`);
    return unfilled.has(name) ? 'Required' : refusal?.fieldDetail(`/${name}`);
  });
  const submitForm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog may stand in a form of the page, which is not what is sent.
    event.stopPropagation();
    const empty = emptyControls(event.currentTarget);
    setUnfilled(new Set(empty.map(({ name }) => name)));
    empty[0]?.focus();
    if (empty.length === 0 && !work.isPending) work.mutate();
  };
  const changed = () => {
    if (unfilled.size > 0) setUnfilled(new Set());
    // Other values after a failure are another intent.
    if (work.isError) setKey(newIdempotencyKey());
  };
  return (
    <Modal
      isOpen
      variant={wide ? 'medium' : 'small'}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
    >
      <ModalHeader title={title} labelId={`${id}-title`} />
      <ModalBody>
        <form id={id} noValidate onSubmit={submitForm} onInput={changed}>
          {fields}
        </form>
        {work.isError ? <ErrorState problem={elsewhere(problemOf(work.error), atFields)} /> : null}
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={id}
          variant="primary"
          isLoading={work.isPending}
          isDisabled={work.isPending}
        >
          {work.isPending ? busy : submit}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** Required controls without a value, in the order of the form. */
function emptyControls(form: HTMLFormElement) {
  return [...form.elements].filter(
    (control): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
      'required' in control &&
      control.required === true &&
      (control as HTMLInputElement).value.trim() === '',
  );
}

/** The problem without what is already said at its fields. */
function elsewhere({ errors, ...problem }: Problem, atFields: ReadonlySet<string>): Problem {
  const rest = errors?.filter(({ pointer }) => pointer === undefined || !atFields.has(pointer));
  return rest && rest.length > 0 ? { ...problem, errors: rest } : problem;
}

/** The body of a request from typed fields: trimmed, empty ones left out. */
export function stated(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
