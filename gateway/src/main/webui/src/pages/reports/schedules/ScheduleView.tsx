import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { deleteJson, postJson } from '../../../api/client';
import { type ReportSchedule, SCHEDULES } from '../../../api/schedules';
import { Badge } from '../../../components/Badge';
import { ConfirmDialog } from '../../people/ConfirmDialog';
import { DueTimes } from './DueTimes';
import { RunsTable } from './RunsTable';
import { ScheduleDialog } from './ScheduleDialog';
import { reportsInWords, timingInWords } from './words';

type Step = 'run' | 'pause' | 'resume' | 'delete' | 'edit';

/** One schedule: what, when, to whom; what can be done with it; and its runs. */
export function ScheduleView({
  schedule,
  mayChange,
  ready,
  onClose,
}: {
  readonly schedule: ReportSchedule;
  readonly mayChange: boolean;
  /** Whether there is a mail server. */
  readonly ready: boolean;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [step, setStep] = useState<Step | null>(null);
  const done = () => {
    setStep(null);
  };
  if (step === 'edit') return <ScheduleDialog schedule={schedule} onClose={done} />;
  if (step !== null) {
    return (
      <StepDialog
        schedule={schedule}
        step={step}
        onDone={step === 'delete' ? onClose : done}
        onClose={done}
      />
    );
  }
  return (
    <Modal isOpen variant="medium" aria-labelledby={`${id}-title`} onClose={onClose}>
      <ModalHeader title={schedule.name} labelId={`${id}-title`} />
      <ModalBody>
        <div className="wl-stack">
          <Facts schedule={schedule} />
          {mayChange ? (
            <div className="wl-row">
              <StepButton
                isDisabled={!ready}
                onClick={() => {
                  setStep('run');
                }}
              >
                Send now
              </StepButton>
              <StepButton
                onClick={() => {
                  setStep('edit');
                }}
              >
                Change
              </StepButton>
              <StepButton
                onClick={() => {
                  setStep(schedule.paused ? 'resume' : 'pause');
                }}
              >
                {schedule.paused ? 'Resume' : 'Pause'}
              </StepButton>
              <StepButton
                danger
                onClick={() => {
                  setStep('delete');
                }}
              >
                Delete
              </StepButton>
            </div>
          ) : null}
          <RunsTable schedule={schedule} />
        </div>
      </ModalBody>
      <ModalFooter>
        <Button variant="link" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function StepButton({
  danger = false,
  isDisabled = false,
  onClick,
  children,
}: {
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <Button
      variant="secondary"
      size="sm"
      isDanger={danger}
      isDisabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function Facts({ schedule }: { readonly schedule: ReportSchedule }) {
  const { recipients, timing, upcoming, paused } = schedule;
  return (
    <>
      <p>
        {reportsInWords(schedule)}
        {schedule.scope === 'company' ? null : `, ${schedule.scope}`}. {timingInWords(timing)}.{' '}
        <span className="wl-muted">Saved by {schedule.owner}.</span>
      </p>
      <ul className="wl-small">
        {recipients.map(({ address, outside }) => (
          <li key={address}>
            {address} {outside ? <Badge tone="attention">Outside the company</Badge> : null}
          </li>
        ))}
      </ul>
      {paused ? <p className="wl-small">Paused: nothing is sent until it is resumed.</p> : null}
      {upcoming.length > 0 ? <DueTimes times={upcoming} zone={timing.zone} /> : null}
    </>
  );
}

const WORDS: Readonly<
  Record<
    Exclude<Step, 'edit'>,
    { readonly submit: string; readonly busy: string; readonly text: string }
  >
> = {
  run: {
    submit: 'Send now',
    busy: 'Starting…',
    text: 'The reports are made now and sent to all recipients, besides the schedule.',
  },
  pause: {
    submit: 'Pause',
    busy: 'Pausing…',
    text: 'Nothing is sent until somebody resumes it, not even what waits to be sent now.',
  },
  resume: {
    submit: 'Resume',
    busy: 'Resuming…',
    text: 'It goes on with the next due time. What was due meanwhile is not made up for.',
  },
  delete: {
    submit: 'Delete',
    busy: 'Deleting…',
    text: 'Nothing is sent any more. What was sent stays in the audit trail.',
  },
};

function StepDialog({
  schedule,
  step,
  onDone,
  onClose,
}: {
  readonly schedule: ReportSchedule;
  readonly step: Exclude<Step, 'edit'>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = WORDS[step];
  const url = `${SCHEDULES}/${schedule.id}`;
  return (
    <ConfirmDialog<unknown>
      title={`${words.submit}: ${schedule.name}`}
      submit={words.submit}
      busy={words.busy}
      send={(idempotencyKey) =>
        step === 'delete'
          ? deleteJson(url)
          : postJson(`${url}/${step === 'run' ? 'runs' : step}`, undefined, { idempotencyKey })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {words.text}
    </ConfirmDialog>
  );
}
