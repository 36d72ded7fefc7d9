import type { ReactNode } from 'react';
import { FormDialog } from '../../components/form/FormDialog';

/** Asks before something that is felt by somebody else. */
export function ConfirmDialog<T>({
  title,
  submit,
  busy,
  children,
  send,
  onDone,
  onClose,
}: {
  readonly title: string;
  readonly submit: string;
  readonly busy: string;
  readonly children: ReactNode;
  readonly send: (idempotencyKey: string) => Promise<T>;
  readonly onDone?: (made: T) => void;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog<T>
      title={title}
      submit={submit}
      busy={busy}
      send={send}
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
    >
      {() => <p>{children}</p>}
    </FormDialog>
  );
}
