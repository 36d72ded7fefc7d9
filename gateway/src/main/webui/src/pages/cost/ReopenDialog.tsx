import { useState } from 'react';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField } from '../../components/form/TextField';
import { periodTitle } from '../../period/period';
import { sendPeriodAction } from './periodAction';

/** Reopens a closed month; the reason stays on record beside the version. */
export function ReopenDialog({
  period,
  onClose,
}: {
  readonly period: string;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Reopen ${periodTitle(period)}?`}
      submit="Reopen the month"
      busy="Reopening…"
      send={sendPeriodAction(period, 'reopen', { reason: reason.trim() })}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>The closed version stays as it is; closing again makes the next one.</p>
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={500}
            value={reason}
            problem={problemAt('reason')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}
