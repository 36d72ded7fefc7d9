import { useState } from 'react';
import { TextField } from '../../../components/form/TextField';
import { formatDate } from '../../../format/dates';
import { nercHolidays } from './holidays';
import { Part } from './Part';

/** The days that the tariffs of a version treat as holidays. */
export function HolidaysField({
  holidays,
  year,
  problem,
  onChange,
}: {
  readonly holidays: readonly string[];
  /** The year whose usual holidays are offered. */
  readonly year: number;
  readonly problem: string | undefined;
  readonly onChange: (holidays: readonly string[]) => void;
}) {
  const [day, setDay] = useState('');
  const add = (days: readonly string[]) => {
    onChange([...new Set([...holidays, ...days])].sort());
  };
  return (
    <Part label="Holidays" problem={problem}>
      <ul className="wl-chips">
        {holidays.map((holiday) => (
          <li key={holiday}>
            {formatDate(holiday)}
            <button
              type="button"
              className="wl-link"
              aria-label={`Remove ${formatDate(holiday)}`}
              onClick={() => {
                onChange(holidays.filter((other) => other !== holiday));
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div className="wl-fields">
        <TextField label="A further holiday" kind="date" value={day} onChange={setDay} />
      </div>
      <div className="wl-row">
        <button
          type="button"
          className="wl-link"
          disabled={day === ''}
          onClick={() => {
            add([day]);
            setDay('');
          }}
        >
          Add this day
        </button>
        <button
          type="button"
          className="wl-link"
          onClick={() => {
            add(nercHolidays(year));
          }}
        >
          Add the six NERC holidays of {year}
        </button>
      </div>
    </Part>
  );
}
