import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { type DailyClose, releaseClose } from '../../api/market';
import { problemOf } from '../../api/problem';
import { TextField } from '../../components/form/TextField';
import { ErrorState } from '../../components/States';
import { formatDate } from '../../format/dates';
import { formatMoney } from '../../format/format';

/** Releases a suspicious close; the reason stays on record. */
export function ReleaseDialog({
  close,
  onClose,
}: {
  readonly close: DailyClose;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [key] = useState(newIdempotencyKey);
  const release = useMutation({
    mutationFn: () => releaseClose(close.date, reason.trim(), key),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal isOpen variant="small" aria-labelledby="release-close" onClose={onClose}>
      <ModalHeader title={`Release ${formatDate(close.date)}?`} labelId="release-close" />
      <ModalBody>
        <p>
          The close of {formatMoney(close.priceUsd)} is far from its neighbours, so no month counts
          it. Released, it counts in the mean price of its month.
        </p>
        <TextField
          label="Reason"
          required
          maxLength={500}
          value={reason}
          hint="For example the second source that shows the same price."
          onChange={setReason}
        />
        {release.isError ? <ErrorState problem={problemOf(release.error)} /> : null}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="primary"
          isLoading={release.isPending}
          isDisabled={release.isPending || reason.trim() === ''}
          onClick={() => {
            release.mutate();
          }}
        >
          {release.isPending ? 'Releasing…' : 'Release the close'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
