import { useState } from 'react';
import type { JsonSchema } from '../../../api/componentSchema';
import { Segments } from '../../../components/Segments';
import { plainCalendar, readCalendar, writeCalendar } from './calendar';
import { problemAt, useClauseForm } from './FormContext';
import { HourPainter } from './HourPainter';
import { Part } from './Part';
import type { Member } from './shapes';
import { MembersFields, RecordsField } from './TermField';
import { entriesOf, type Term, termsOf, textOf, withEntry } from './terms';

/** Price periods with their hours: prices as fields, hours painted into a table of the year. */
export function PeriodsField(props: {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly pointer: string;
  readonly term: Term | undefined;
  readonly members: readonly Member[];
  readonly onChange: (term: Term | undefined) => void;
}) {
  const { name, pointer, term, members, onChange } = props;
  const word = name === 'shape' ? 'Power by hours, in place of one power' : 'Price periods';
  const { problems } = useClauseForm();
  const [asked, setAsked] = useState<'paint' | 'list'>('paint');
  const periods = entriesOf(term);
  const calendar = readCalendar(periods);
  const view = calendar === null ? 'list' : asked;
  const prices = members.filter(({ name }) => name !== 'when' && name !== 'allOtherHours');
  const within = problems.find(({ pointer: at }) => at?.startsWith(`${pointer}/`))?.detail;
  return (
    <div className="wl-field-wide wl-stack">
      {calendar === null ? (
        <p className="wl-muted wl-small">
          Single weekdays, parts of hours or hours with two prices are entered as a list.
        </p>
      ) : (
        <Segments
          label="How hours are entered"
          value={view}
          options={[
            { value: 'paint', title: 'Paint the hours' },
            { value: 'list', title: 'List the hours' },
          ]}
          onChange={setAsked}
        />
      )}
      {calendar === null || view === 'list' ? (
        <RecordsField {...props} />
      ) : (
        <Part label={word} problem={problemAt(problems, pointer) ?? within}>
          {periods.map((period, index) => (
            <div key={index} className="wl-entry" role="group" aria-label={`Period ${index + 1}`}>
              <MembersFields
                members={prices}
                terms={termsOf(period)}
                pointer={`${pointer}/${index}`}
                onChange={(changed) => {
                  onChange(withEntry(periods, index, changed));
                }}
              />
            </div>
          ))}
          <button
            type="button"
            className="wl-link"
            onClick={() => {
              const more = [...periods, {}];
              // The first period holds always, until another is painted over it.
              onChange(periods.length === 0 ? writeCalendar(more, plainCalendar(0)) : more);
            }}
          >
            Add a period
          </button>
          {periods.length > 0 ? (
            <HourPainter
              calendar={calendar}
              names={periods.map(
                (period, index) => textOf(termsOf(period).name) || `Period ${index + 1}`,
              )}
              onChange={(changed) => {
                onChange(writeCalendar(periods, changed));
              }}
            />
          ) : null}
        </Part>
      )}
    </div>
  );
}
