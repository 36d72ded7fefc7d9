import { useState } from 'react';
import { Link } from 'react-router';
import {
  calendarFile,
  completeDeadline,
  correctDeadline,
  type Deadline,
  deadlinesOf,
  useDeadlines,
} from '../../api/deadlines';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { type Field, requestOf } from '../../components/form/fields';
import { RecordForm } from '../../components/form/RecordForm';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatShortDate } from '../../format/dates';
import { ENERGY_WRITERS } from '../roles';
import { deadlineKind, deadlineState, ENTERED_KINDS } from './deadlines';

const FIELDS: readonly Field[] = [
  { name: 'kind', label: 'Kind', required: true, options: ENTERED_KINDS },
  { name: 'dueOn', label: 'Last day', required: true, kind: 'date' },
  { name: 'remindDays', label: 'Remind so many days before', kind: 'count' },
  { name: 'note', label: 'What is to be done', required: true, kind: 'lines' },
];

/** What must be done about a contract by which day. */
export function DeadlinesCard({ contractCode }: { readonly contractCode: string }) {
  const deadlines = useDeadlines({ contractCode });
  const mayEnter = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [adding, setAdding] = useState(false);
  const [met, setMet] = useState<Deadline | null>(null);
  const [changed, setChanged] = useState<Deadline | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Card
      title="Deadlines"
      note={
        <>
          For every contract in your own calendar: make a link to the report Contract deadlines on
          the page{' '}
          <Link className="wl-link" to="/reports">
            Reports
          </Link>
          .
        </>
      }
      actions={
        <>
          <a className="wl-link" href={calendarFile(contractCode)} download>
            Calendar file
          </a>
          {mayEnter ? (
            <button
              type="button"
              className="wl-link"
              onClick={() => {
                setAdding(true);
              }}
            >
              Add a deadline
            </button>
          ) : null}
        </>
      }
    >
      <QueryView query={deadlines} label="The deadlines" lines={3}>
        {(all) => (
          <DataTable
            caption="Deadlines of the contract"
            columns={columns(today, mayEnter ? { meet: setMet, change: setChanged } : null)}
            rows={all}
            rowId={({ id }) => id}
            empty={{
              title: 'No deadline is known',
              text: 'Enter notice, renewal and election days, to be reminded in time.',
            }}
          />
        )}
      </QueryView>
      {adding ? (
        <RecordForm
          title="Add a deadline"
          fields={FIELDS}
          initial={{ remindDays: '30' }}
          url={deadlinesOf(contractCode)}
          submit="Add the deadline"
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {changed ? (
        <RecordForm
          title={`Change ${deadlineKind(changed.kind).toLowerCase()} of ${formatShortDate(changed.dueOn)}`}
          note="What it was before stays in the audit trail."
          fields={FIELDS}
          initial={{
            kind: changed.kind,
            dueOn: changed.dueOn,
            remindDays: String(changed.remindDays),
            note: changed.note,
          }}
          send={(values) => correctDeadline(changed.id, requestOf(FIELDS, values))}
          submit="Change the deadline"
          onClose={() => {
            setChanged(null);
          }}
        />
      ) : null}
      {met ? (
        <RecordForm
          title={`${deadlineKind(met.kind)} of ${formatShortDate(met.dueOn)}`}
          fields={[{ name: 'note', label: 'What was done', required: true, kind: 'lines' }]}
          initial={{}}
          send={({ note = '' }, key) => completeDeadline(met.id, note, key)}
          submit="Note it as done"
          onClose={() => {
            setMet(null);
          }}
        />
      ) : null}
    </Card>
  );
}

/** What may be done about an open deadline. */
interface Actions {
  readonly meet: (deadline: Deadline) => void;
  readonly change: (deadline: Deadline) => void;
}

function ActOn({
  deadline,
  word,
  act,
}: {
  readonly deadline: Deadline;
  readonly word: string;
  readonly act: (deadline: Deadline) => void;
}) {
  return (
    <button
      type="button"
      className="wl-link"
      aria-label={`${word}: ${deadlineKind(deadline.kind)} of ${formatShortDate(deadline.dueOn)}`}
      onClick={() => {
        act(deadline);
      }}
    >
      {word}
    </button>
  );
}

function columns(today: string, actions: Actions | null): readonly Column<Deadline>[] {
  return [
    {
      id: 'due',
      title: 'Last day',
      kind: 'date',
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => formatShortDate(dueOn),
    },
    { id: 'kind', title: 'Kind', kind: 'text', value: ({ kind }) => deadlineKind(kind) },
    {
      id: 'note',
      title: 'What is to be done',
      kind: 'text',
      value: ({ note, done }) => (done ? `${note} Done: ${done.note}` : note),
    },
    {
      id: 'state',
      title: 'State',
      kind: 'text',
      value: (deadline) => deadlineState(deadline, today).word,
      cell: (deadline) => {
        const { word, tone } = deadlineState(deadline, today);
        return (
          <span className="wl-row">
            <Badge tone={tone}>{word}</Badge>
            {actions && !deadline.done && deadline.kind !== 'EXPIRY' ? (
              <>
                <ActOn deadline={deadline} word="Done" act={actions.meet} />
                <ActOn deadline={deadline} word="Change" act={actions.change} />
              </>
            ) : null}
          </span>
        );
      },
    },
  ];
}
