import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { newIdempotencyKey, postJson } from '../../api/client';
import type { Bill } from '../../api/energy';
import { API } from '../../api/paths';
import { problemOf } from '../../api/problem';
import { ErrorState } from '../../components/States';
import { formatMoney } from '../../format/format';
import { periodTitle } from '../../period/period';
import { billStatus } from './words';

interface Settling {
  readonly contractCode: string;
  readonly name: string;
  readonly period: string;
  /** The newest bill so far. */
  readonly before: Bill | undefined;
}

/** Settles a contract's month, after asking. */
export function SettleButton(settling: Settling) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="wl-link"
        aria-label={`${settling.before ? 'Settle again' : 'Settle'}: ${settling.name}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        {settling.before ? 'Settle again' : 'Settle'}
      </button>
      {open ? (
        <SettleDialog
          {...settling}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function SettleDialog({
  contractCode,
  name,
  period,
  before,
  onClose,
}: Settling & { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [earlier] = useState(before?.id);
  const left = useRef(false);
  const readAnew = () => {
    void queries.invalidateQueries({ queryKey: ['bills'] });
    void queries.invalidateQueries({ queryKey: ['bill'] });
  };
  const settle = useMutation({
    mutationFn: () =>
      postJson<Bill>(`${API.energy}/settlements`, { contractCode, period }, { idempotencyKey }),
    onSuccess: () => {
      if (left.current) readAnew();
    },
  });
  // Not before: what opened the dialog may be gone, and the dialog with it, once bills are read anew.
  const leave = () => {
    left.current = true;
    if (settle.data) readAnew();
    onClose();
  };
  return (
    <Modal isOpen variant="small" aria-labelledby="settle-month" onClose={leave}>
      <ModalHeader title={`Settle ${periodTitle(period)}`} labelId="settle-month" />
      <ModalBody>
        {settle.data ? (
          <Outcome bill={settle.data} unchanged={settle.data.id === earlier} onFollow={leave} />
        ) : (
          <p>
            {name}: the bill is computed from the contract, the meters and the prices as they are
            now. Earlier versions stay as they are; without any change there is no new one.
          </p>
        )}
        {settle.isError ? <ErrorState problem={problemOf(settle.error)} /> : null}
      </ModalBody>
      <ModalFooter>
        {settle.data ? (
          <Button variant="primary" onClick={leave}>
            Done
          </Button>
        ) : (
          <>
            <Button
              variant="primary"
              isLoading={settle.isPending}
              isDisabled={settle.isPending}
              onClick={() => {
                settle.mutate();
              }}
            >
              {settle.isPending ? 'Settling…' : 'Settle the month'}
            </Button>
            <Button variant="link" onClick={leave}>
              Cancel
            </Button>
          </>
        )}
      </ModalFooter>
    </Modal>
  );
}

function Outcome({
  bill,
  unchanged,
  onFollow,
}: {
  readonly bill: Bill;
  readonly unchanged: boolean;
  readonly onFollow: () => void;
}) {
  const total = formatMoney(bill.total, bill.currency);
  return (
    <p role="status">
      {unchanged
        ? `Nothing changed: version ${bill.version} with ${total} still holds.`
        : `Version ${bill.version} is settled: ${total}, ${billStatus(bill).word.toLowerCase()}.`}{' '}
      <Link className="wl-link" to={`/energy/bills/${bill.id}`} onClick={onFollow}>
        See the bill
      </Link>
    </p>
  );
}
