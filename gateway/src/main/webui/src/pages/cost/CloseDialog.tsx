import { FormDialog } from '../../components/form/FormDialog';
import { periodTitle } from '../../period/period';
import { sendPeriodAction } from './periodAction';

/** Asks once more before a month is closed, and says what closing does. */
export function CloseDialog({
  period,
  onClose,
}: {
  readonly period: string;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      title={`Close ${periodTitle(period)}?`}
      submit="Close the month"
      busy="Closing…"
      send={sendPeriodAction(period, 'close', {})}
      onClose={onClose}
    >
      {() => (
        <div className="wl-stack">
          <p>
            Every fact behind the statement is kept as it is now, the statement gets its version and
            hash, and bills, machines, usage and costs of the month can no longer change.
          </p>
          <p>A controller can reopen the month later, with a reason that stays on record.</p>
        </div>
      )}
    </FormDialog>
  );
}
