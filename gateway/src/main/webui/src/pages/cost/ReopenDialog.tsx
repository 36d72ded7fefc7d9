import {
  Button,
  Form,
  FormGroup,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
} from '@patternfly/react-core';
import { useState } from 'react';
import { problemOf } from '../../api/problem';
import { ErrorState } from '../../components/States';
import { periodTitle } from '../../period/period';
import { usePeriodAction } from './usePeriodAction';

/** Reopens a closed month; the reason stays on record beside the version. */
export function ReopenDialog({
  period,
  onClose,
}: {
  readonly period: string;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const reopen = usePeriodAction(period, 'reopen', onClose);
  const empty = reason.trim() === '';
  return (
    <Modal isOpen variant="small" aria-labelledby="reopen-month" onClose={onClose}>
      <ModalHeader title={`Reopen ${periodTitle(period)}?`} labelId="reopen-month" />
      <ModalBody>
        <p>The closed version stays as it is; closing again makes the next one.</p>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          <FormGroup label="Reason" isRequired fieldId="reopen-reason">
            <TextArea
              id="reopen-reason"
              value={reason}
              isRequired
              resizeOrientation="vertical"
              maxLength={500}
              onChange={(_event, value) => {
                setReason(value);
              }}
            />
          </FormGroup>
        </Form>
        {reopen.isError ? <ErrorState problem={problemOf(reopen.error)} /> : null}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="primary"
          isLoading={reopen.isPending}
          isDisabled={reopen.isPending || empty}
          onClick={() => {
            reopen.mutate({ reason: reason.trim() });
          }}
        >
          {reopen.isPending ? 'Reopening…' : 'Reopen the month'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
