import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { type Problem, ProblemError, problemOf } from '../../api/problem';
import { ErrorState } from '../States';

/** Finds what the server said about a field, by the name of the field. */
export type ProblemAt = (name: string) => string | undefined;

/**
 * A form in a dialog. Sends once for one intent, shows what the server refuses at its fields and
 * in words, and closes when it is done; everything on the screen is then read again.
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
    return refusal?.fieldDetail(`/${name}`);
  });
  return (
    <Modal
      isOpen
      variant={wide ? 'medium' : 'small'}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
    >
      <ModalHeader title={title} labelId={`${id}-title`} />
      <ModalBody>
        <form
          id={id}
          onSubmit={(event) => {
            event.preventDefault();
            if (!work.isPending) work.mutate();
          }}
        >
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
