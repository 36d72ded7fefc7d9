import { type KeyboardEvent, useRef, useState } from 'react';
import { Segments } from '../../../components/Segments';
import { monthName } from '../../../format/dates';
import { type Calendar, type DayKind, painted } from './calendar';

const DAYS: readonly { value: DayKind; title: string }[] = [
  { value: 'WEEKDAY', title: 'Weekdays' },
  { value: 'WEEKEND', title: 'Weekends' },
  { value: 'HOLIDAY', title: 'Holidays' },
];
const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * The hours of a year, hour by month, painted with price periods: by dragging, by the head of a row
 * or column, or with the arrow keys and the space bar.
 */
export function HourPainter({
  calendar,
  names,
  onChange,
}: {
  readonly calendar: Calendar;
  readonly names: readonly string[];
  readonly onChange: (calendar: Calendar) => void;
}) {
  const [day, setDay] = useState<DayKind>('WEEKDAY');
  const [brush, setBrush] = useState('0');
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const paint = (months: readonly number[], hours: readonly number[]) => {
    onChange(painted(calendar, day, months, hours, Number(brush)));
  };
  const move = (event: KeyboardEvent<HTMLButtonElement>, hour: number, month: number) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const [toHour, toMonth] = [(hour + step[0] + 24) % 24, (month + step[1] + 12) % 12];
    setAt([toHour, toMonth]);
    if (event.shiftKey) paint([toMonth], [toHour]);
    table.current?.querySelector<HTMLElement>(`[data-at='${toHour}/${toMonth}']`)?.focus();
  };
  return (
    <div className="wl-stack">
      <div className="wl-row">
        <Segments label="Days" value={day} options={DAYS} onChange={setDay} />
        <Segments
          label="Paint with"
          value={brush}
          options={names.map((name, index) => ({
            value: String(index),
            title: `${index + 1} ${name}`,
          }))}
          onChange={setBrush}
        />
      </div>
      <p className="wl-muted wl-small">
        Drag over hours to paint them, or use the arrow keys with Shift held; the head of a row or
        column paints all of it.
      </p>
      <table className="wl-painter" ref={table}>
        <caption className="pf-v6-screen-reader">
          Hours of {DAYS.find(({ value }) => value === day)?.title.toLowerCase()} by month
        </caption>
        <thead>
          <tr>
            <td />
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                <button
                  type="button"
                  aria-label={`Paint all hours of ${monthName(month + 1)}`}
                  onClick={() => {
                    paint([month], HOURS);
                  }}
                >
                  {monthName(month + 1).charAt(0)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOURS.map((hour) => (
            <tr key={hour}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={`Paint ${clock(hour)} to ${clock(hour + 1)} in all months`}
                  onClick={() => {
                    paint(MONTHS, [hour]);
                  }}
                >
                  {String(hour).padStart(2, '0')}
                </button>
              </th>
              {MONTHS.map((month) => {
                const period = calendar[day][month]?.[hour] ?? null;
                const name = period === null ? 'no price' : `${period + 1} ${names[period] ?? ''}`;
                return (
                  <td key={month}>
                    <button
                      type="button"
                      data-at={`${hour}/${month}`}
                      data-period={period === null ? undefined : period % 6}
                      tabIndex={at[0] === hour && at[1] === month ? 0 : -1}
                      aria-label={`${monthName(month + 1)} ${clock(hour)}: ${name}`}
                      onPointerDown={(event) => {
                        event.currentTarget.releasePointerCapture(event.pointerId);
                        paint([month], [hour]);
                      }}
                      onPointerEnter={(event) => {
                        if (event.buttons === 1) paint([month], [hour]);
                      }}
                      onFocus={() => {
                        setAt([hour, month]);
                      }}
                      onKeyDown={(event) => {
                        if (event.key === ' ' || event.key === 'Enter') paint([month], [hour]);
                        move(event, hour, month);
                      }}
                    >
                      {period === null ? '–' : period + 1}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
