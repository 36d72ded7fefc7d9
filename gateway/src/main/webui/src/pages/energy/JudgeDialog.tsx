import { useState } from 'react';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField } from '../../components/form/TextField';
import { capital } from '../../format/words';

/** What can be decided on values that are hard to believe. */
export type Decision = 'releases' | 'rejections';

/** What each decision does to the values, and an example of a reason. */
export type Effects = Readonly<
  Record<Decision, { readonly effect: string; readonly hint: string }>
>;

/** Asks why suspicious values are right or wrong, and sends the decision. */
export function JudgeDialog({
  decision,
  what,
  effects,
  send,
  onClose,
}: {
  readonly decision: Decision;
  readonly what: string;
  readonly effects: Effects;
  readonly send: (reason: string, idempotencyKey: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const releases = decision === 'releases';
  return (
    <FormDialog
      title={releases ? 'Release as right?' : 'Reject as wrong?'}
      submit={releases ? 'Release' : 'Reject'}
      busy={releases ? 'Releasing…' : 'Rejecting…'}
      send={(idempotencyKey) => send(reason.trim(), idempotencyKey)}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>
            {capital(what)}: {effects[decision].effect}
          </p>
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={1000}
            hint={effects[decision].hint}
            value={reason}
            problem={problemAt('reason') ?? problemAt('to')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}
