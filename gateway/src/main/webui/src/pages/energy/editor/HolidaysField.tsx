import { useState } from 'react';
import { TextField } from '../../../components/form/TextField';
import { formatDate } from '../../../format/dates';
import { Part } from './Part';

/** The days that the tariffs of a version treat as holidays. */
export function HolidaysField({
  holidays,
  problem,
  onChange,
}: {
  readonly holidays: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (holidays: readonly string[]) => void;
}) {
  const [day, setDay] = useState('');
  return (
    <Part label="Single holidays" problem={problem}>
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
            onChange([...new Set([...holidays, day])].sort());
            setDay('');
          }}
        >
          Add this day
        </button>
      </div>
    </Part>
  );
}
