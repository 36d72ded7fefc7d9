import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { type ReportSchedule, useMailState, useSchedules } from '../../../api/schedules';
import { hasAnyRole, useUser } from '../../../app/session';
import { Badge } from '../../../components/Badge';
import { Card } from '../../../components/Card';
import type { Column } from '../../../components/table/columns';
import { PagedTable } from '../../../components/table/PagedTable';
import { formatInstantAtSite } from '../../../format/dates';
import { ScheduleDialog } from './ScheduleDialog';
import { ScheduleView } from './ScheduleView';
import { reportsInWords, runBadge, timingInWords } from './words';

/** Those who change schedules. */
const SCHEDULERS = ['finance', 'controller', 'admin'] as const;

/** Reports by e-mail: what goes out when, and how the last run ended. */
export function SchedulesCard() {
  const schedules = useSchedules();
  const mail = useMailState();
  const mayChange = hasAnyRole(useUser(), SCHEDULERS);
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const ready = mail.data?.configured === true;
  const schedule = schedules.data?.pages
    .flatMap(({ items }) => items)
    .find(({ id }) => id === chosen);
  return (
    <Card
      title="By e-mail"
      note="Sent to people and partners on a schedule, with the rights of whoever saved it."
      actions={
        mayChange && ready ? (
          <Button
            variant="primary"
            size="sm"
            onClick={() => {
              setAdding(true);
            }}
          >
            Make a schedule
          </Button>
        ) : null
      }
    >
      {mail.data?.configured === false ? <NoMailServer /> : null}
      <PagedTable
        query={schedules}
        label="The schedules"
        caption="Schedules"
        columns={() => columns(setChosen)}
        rowId={({ id }) => id}
        empty={{
          title: 'No report is sent by e-mail yet',
          text: 'A schedule sends the close pack when a month closes, or any report every day, week or month.',
        }}
      />
      {adding ? (
        <ScheduleDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {schedule ? (
        <ScheduleView
          schedule={schedule}
          mayChange={mayChange}
          ready={ready}
          onClose={() => {
            setChosen(null);
          }}
        />
      ) : null}
    </Card>
  );
}

function NoMailServer() {
  return (
    <p className="wl-small" role="status">
      No mail server is configured, so nothing can be sent. Whoever runs Wattledger sets{' '}
      <code>WATTLEDGER_SMTP_HOST</code> and <code>WATTLEDGER_SMTP_FROM</code> and starts it again.
    </p>
  );
}

function columns(choose: (id: string) => void): readonly Column<ReportSchedule>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      kind: 'text',
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Button
          variant="link"
          isInline
          onClick={() => {
            choose(id);
          }}
        >
          {name}
        </Button>
      ),
    },
    { id: 'reports', title: 'Reports', kind: 'text', value: reportsInWords },
    { id: 'when', title: 'When', kind: 'text', value: ({ timing }) => timingInWords(timing) },
    {
      id: 'next',
      title: 'Next due',
      kind: 'date',
      value: ({ nextDue }) => nextDue ?? null,
      cell: ({ paused, nextDue, timing }) =>
        paused ? <Badge>Paused</Badge> : formatInstantAtSite(nextDue, timing.zone),
    },
    {
      id: 'last',
      title: 'Last run',
      kind: 'text',
      value: ({ lastRun }) => (lastRun ? runBadge(lastRun).text : null),
      cell: ({ lastRun }) =>
        lastRun ? <Badge tone={runBadge(lastRun).tone}>{runBadge(lastRun).text}</Badge> : '–',
    },
  ];
}
