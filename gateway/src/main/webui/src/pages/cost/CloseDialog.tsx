import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { problemOf } from '../../api/problem';
import { ErrorState } from '../../components/States';
import { periodTitle } from '../../period/period';
import { usePeriodAction } from './usePeriodAction';

/** Asks once more before a month is closed, and says what closing does. */
export function CloseDialog({
  period,
  onClose,
}: {
  readonly period: string;
  readonly onClose: () => void;
}) {
  const close = usePeriodAction(period, 'close', onClose);
  return (
    <Modal isOpen variant="small" aria-labelledby="close-month" onClose={onClose}>
      <ModalHeader title={`Close ${periodTitle(period)}?`} labelId="close-month" />
      <ModalBody>
        <p>
          Every fact behind the statement is kept as it is now, the statement gets its version and
          hash, and bills, machines, usage and costs of the month can no longer change.
        </p>
        <p>A controller can reopen the month later, with a reason that stays on record.</p>
        {close.isError ? <ErrorState problem={problemOf(close.error)} /> : null}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="primary"
          isLoading={close.isPending}
          isDisabled={close.isPending}
          onClick={() => {
            close.mutate({});
          }}
        >
          {close.isPending ? 'Closing…' : 'Close the month'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
