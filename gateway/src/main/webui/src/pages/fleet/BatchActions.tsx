import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { postJson } from '../../api/client';
import { type AssetBatch, batchUrl, type LifecycleStatus } from '../../api/fleet';
import { hasAnyRole, useUser } from '../../app/session';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';
import { STATUS_NAMES, TRANSITION_NAMES } from './words';

/** What whoever is here may do with the batch: the next states, and a write-down. */
export function BatchActions({ batch }: { readonly batch: AssetBatch }) {
  const user = useUser();
  const [next, setNext] = useState<LifecycleStatus | 'WRITE_DOWN' | null>(null);
  const moves = hasAnyRole(user, ['operator', 'admin']) ? batch.allowedTransitions : [];
  const writesDown = hasAnyRole(user, ['operator', 'finance', 'admin']) && batch.status !== 'SOLD';
  const close = () => {
    setNext(null);
  };
  return (
    <>
      {moves.map((status) => (
        <Button
          key={status}
          variant="secondary"
          size="sm"
          onClick={() => {
            setNext(status);
          }}
        >
          {TRANSITION_NAMES[status]}
        </Button>
      ))}
      {writesDown ? (
        <Button
          variant="secondary"
          size="sm"
          onClick={() => {
            setNext('WRITE_DOWN');
          }}
        >
          Write down
        </Button>
      ) : null}
      {next === 'WRITE_DOWN' ? <WriteDownDialog batch={batch} onClose={close} /> : null}
      {next !== null && next !== 'WRITE_DOWN' ? (
        <TransitionDialog batch={batch} status={next} onClose={close} />
      ) : null}
    </>
  );
}

interface DialogProps {
  readonly batch: AssetBatch;
  readonly onClose: () => void;
}

function TransitionDialog({
  batch,
  status,
  onClose,
}: DialogProps & { readonly status: LifecycleStatus }) {
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`${TRANSITION_NAMES[status]}: ${batch.description}`}
      submit={TRANSITION_NAMES[status]}
      busy="Recording…"
      send={(idempotencyKey) =>
        postJson(`${batchUrl(batch.id)}/transitions`, stated({ status, on, reason }), {
          idempotencyKey,
          headers: ifMatch(batch),
        })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>
            From {STATUS_NAMES[batch.status].toLowerCase()} to {STATUS_NAMES[status].toLowerCase()}.
            The day decides from when the batch counts or no longer counts in the cost of coins.
          </p>
          <TextField
            kind="date"
            name="on"
            label="On"
            required
            value={on}
            problem={problemAt('on')}
            onChange={setOn}
          />
          <TextField
            name="reason"
            label="Reason"
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

function WriteDownDialog({ batch, onClose }: DialogProps) {
  const [fields, setFields] = useState({ on: '', carryingAmount: '', reason: '' });
  const bind = (name: keyof typeof fields, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  return (
    <FormDialog
      title={`Write down: ${batch.description}`}
      submit="Write down"
      busy="Recording…"
      send={(idempotencyKey) =>
        postJson(`${batchUrl(batch.id)}/write-downs`, stated(fields), {
          idempotencyKey,
          headers: ifMatch(batch),
        })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>
            The batch is carried at the new amount from that day, and the rest of its life is
            charged on it. The loss is shown below the cost of the month.
          </p>
          <TextField kind="date" label="On" required {...bind('on', problemAt('on'))} />
          <TextField
            kind="decimal"
            label="New carrying amount"
            unit={batch.currency}
            required
            {...bind('carryingAmount', problemAt('carryingAmount'))}
          />
          <TextField
            label="Reason"
            required
            maxLength={500}
            {...bind('reason', problemAt('reason'))}
          />
        </div>
      )}
    </FormDialog>
  );
}

/** Refuses the change when somebody else changed the batch meanwhile. */
function ifMatch({ version }: AssetBatch) {
  return { 'If-Match': `"${version}"` };
}
