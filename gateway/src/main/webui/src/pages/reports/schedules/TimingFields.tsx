import { useDueTimes } from '../../../api/schedules';
import type { ProblemAt } from '../../../components/form/FormDialog';
import { SelectField, TextField } from '../../../components/form/TextField';
import { DueTimes } from './DueTimes';
import { type Draft, timingOf } from './draft';
import { CADENCES, capital, dayName, WEEKDAYS } from './words';
import { zoneName } from '../../../format/dates';

const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, index) => ({
  value: String(index + 1),
  title: capital(dayName(index + 1)),
}));

const ZONES = ['Etc/UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
  value: zone,
  title: zoneName(zone),
}));

/** When a schedule is due, with what that means on the calendar. */
export function TimingFields({
  draft,
  problemAt,
  onChange,
}: {
  readonly draft: Draft;
  readonly problemAt: ProblemAt;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const byClock = draft.cadence !== 'ON_CLOSE';
  const due = useDueTimes(timingOf(draft), byClock && /^\d\d:\d\d$/.test(draft.at));
  return (
    <>
      <SelectField
        name="cadence"
        label="How often"
        value={draft.cadence}
        options={CADENCES}
        problem={problemAt('timing/cadence')}
        onChange={(cadence) => {
          onChange({ cadence: cadence as Draft['cadence'] });
        }}
      />
      {draft.cadence === 'WEEKLY' ? (
        <SelectField
          name="dayOfWeek"
          label="Day of the week"
          value={draft.dayOfWeek}
          options={WEEKDAYS.map((day) => ({ value: day, title: capital(day) }))}
          problem={problemAt('timing/dayOfWeek')}
          onChange={(dayOfWeek) => {
            onChange({ dayOfWeek });
          }}
        />
      ) : null}
      {draft.cadence === 'MONTHLY' ? (
        <SelectField
          name="dayOfMonth"
          label="Day of the month"
          hint="A month without that day has it on its last one."
          value={draft.dayOfMonth}
          options={DAYS_OF_MONTH}
          problem={problemAt('timing/dayOfMonth')}
          onChange={(dayOfMonth) => {
            onChange({ dayOfMonth });
          }}
        />
      ) : null}
      {byClock ? (
        <TextField
          name="at"
          label="Local time"
          required
          maxLength={5}
          hint="Such as 07:30."
          value={draft.at}
          problem={problemAt('timing/at')}
          onChange={(at) => {
            onChange({ at });
          }}
        />
      ) : null}
      <SelectField
        name="zone"
        label="Time zone"
        value={draft.zone}
        options={ZONES}
        problem={problemAt('timing/zone')}
        onChange={(zone) => {
          onChange({ zone });
        }}
      />
      {byClock && due.data ? <DueTimes times={due.data} zone={draft.zone} /> : null}
    </>
  );
}
