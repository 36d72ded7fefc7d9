import { useState } from 'react';
import { type DailyClose, releaseClose } from '../../api/market';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField } from '../../components/form/TextField';
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
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Release ${formatDate(close.date)}?`}
      submit="Release the close"
      busy="Releasing…"
      send={(idempotencyKey) => releaseClose(close.date, reason.trim(), idempotencyKey)}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>
            The close of {formatMoney(close.priceUsd)} is far from its neighbours, so no month
            counts it. Released, it counts in the mean price of its month.
          </p>
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={500}
            value={reason}
            hint="For example the second source that shows the same price."
            problem={problemAt('reason')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}
