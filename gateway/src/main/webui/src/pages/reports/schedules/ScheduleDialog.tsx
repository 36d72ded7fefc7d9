import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { postJson, putJson } from '../../../api/client';
import { useScopeChoices } from '../../../api/names';
import { listReports } from '../../../api/reports';
import { type ReportSchedule, SCHEDULES } from '../../../api/schedules';
import { ChoicesField } from '../../../components/form/ChoicesField';
import { FormDialog } from '../../../components/form/FormDialog';
import { AreaField, SelectField, TextField } from '../../../components/form/TextField';
import { bodyOf, type Draft, draftOf } from './draft';
import { TimingFields } from './TimingFields';
import { PERIODS } from './words';

/** Makes or changes a schedule. */
export function ScheduleDialog({
  schedule,
  onClose,
}: {
  readonly schedule?: ReportSchedule;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(schedule));
  const reports = useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => listReports(signal),
  });
  const scopes = useScopeChoices(draft.scope);
  const choices = (reports.data ?? []).flatMap((report) =>
    report.formats.map((format) => ({
      value: `${report.kind}.${format}`,
      title: report.title,
      means: format.toUpperCase(),
    })),
  );
  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
  };
  return (
    <FormDialog<ReportSchedule>
      title={schedule ? `Change ${schedule.name}` : 'Make a schedule'}
      submit={schedule ? 'Save' : 'Make the schedule'}
      busy="Saving…"
      wide
      send={(idempotencyKey) =>
        schedule
          ? putJson(`${SCHEDULES}/${schedule.id}`, bodyOf(draft))
          : postJson(SCHEDULES, bodyOf(draft), { idempotencyKey })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <TextField
            name="name"
            label="Name"
            required
            maxLength={100}
            hint="The subject of the mail begins with it."
            value={draft.name}
            problem={problemAt('name')}
            onChange={(name) => {
              set({ name });
            }}
          />
          <ChoicesField
            label="Reports"
            choices={choices}
            chosen={draft.reports}
            problem={problemAt('reports')}
            onChange={(chosen) => {
              set({ reports: chosen });
            }}
          />
          <TimingFields draft={draft} problemAt={problemAt} onChange={set} />
          {draft.cadence === 'ON_CLOSE' ? null : (
            <SelectField
              name="period"
              label="For"
              value={draft.period}
              options={PERIODS}
              problem={problemAt('period')}
              onChange={(period) => {
                set({ period });
              }}
            />
          )}
          <SelectField
            name="scope"
            label="Scope"
            hint="Some reports are for the whole company only; the form then says which."
            value={draft.scope}
            options={scopes}
            problem={problemAt('scope')}
            onChange={(scope) => {
              set({ scope });
            }}
          />
          <AreaField
            name="recipients"
            label="Recipients"
            required
            hint="E-mail addresses, one on each line, at most 20. Each gets a mail of its own. Addresses outside the company are marked."
            value={draft.recipients}
            problem={problemAt('recipients')}
            onChange={(recipients) => {
              set({ recipients });
            }}
          />
        </div>
      )}
    </FormDialog>
  );
}
