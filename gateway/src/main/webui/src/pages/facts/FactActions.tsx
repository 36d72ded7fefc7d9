import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { deleteJson, patchJson } from '../../api/client';
import { type FactKind, type FactOf, factUrl } from '../../api/facts';
import { useSites } from '../../api/names';
import { ProblemError } from '../../api/problem';
import { hasAnyRole, useUser } from '../../app/session';
import { type Field, type FormValues, patchOf } from '../../components/form/fields';
import { FormDialog } from '../../components/form/FormDialog';
import { RecordForm } from '../../components/form/RecordForm';
import { AreaField } from '../../components/form/TextField';
import { fieldsOf, valuesOf } from './forms';

interface FactProps<K extends FactKind> {
  readonly kind: K;
  readonly title: string;
  readonly fact: FactOf[K];
}

/** What finance may do with a fact on record: correct it, or take it back. */
export function FactActions<K extends FactKind>(props: FactProps<K>) {
  const [open, setOpen] = useState<'correct' | 'take-back' | null>(null);
  if (!hasAnyRole(useUser(), ['finance'])) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setOpen('correct');
        }}
      >
        Correct
      </Button>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setOpen('take-back');
        }}
      >
        Take back
      </Button>
      {open === 'correct' ? <CorrectDialog {...props} onClose={close} /> : null}
      {open === 'take-back' ? <TakeBackDialog {...props} onClose={close} /> : null}
    </>
  );
}

interface DialogProps<K extends FactKind> extends FactProps<K> {
  readonly onClose: () => void;
}

const REASON: Field = {
  name: 'reason',
  label: 'Reason',
  required: true,
  kind: 'lines',
  hint: 'Stays on record beside the new version',
};

function CorrectDialog<K extends FactKind>({ kind, title, fact, onClose }: DialogProps<K>) {
  const sites = useSites();
  const fields = fieldsOf(kind, sites);
  const before = valuesOf(fields, fact);
  const send = async (values: FormValues) => {
    const patch = patchOf(fields, before, values);
    if (Object.keys(patch).length === 0) throw nothingChanged();
    const body = { ...patch, version: fact.version, reason: values['reason']?.trim() };
    return await patchJson<FactOf[K]>(factUrl(kind, fact.id), body);
  };
  return (
    <RecordForm<FactOf[K]>
      title={`Correct: ${title}`}
      note="The correction is a new version; the one before stays on record. A closed month takes none."
      fields={[...fields, REASON]}
      initial={before}
      send={send}
      submit="Save the correction"
      onClose={onClose}
    />
  );
}

function nothingChanged(): ProblemError {
  return new ProblemError({
    status: 422,
    title: 'Nothing was changed',
    detail: 'Change at least one value, or cancel.',
  });
}

function TakeBackDialog<K extends FactKind>({ kind, title, fact, onClose }: DialogProps<K>) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Take back: ${title}?`}
      submit="Take it back"
      busy="Taking back…"
      send={() => deleteJson(factUrl(kind, fact.id), { query: { reason: reason.trim() } })}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>
            It no longer counts in any statement. What was entered stays on record with its reason.
          </p>
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
