import { Link } from 'react-router';
import { type QualityMonth, useMeterQuality } from '../../api/estimates';
import type { Meter } from '../../api/energy';
import { Card } from '../../components/Card';
import { EmptyState, QueryView } from '../../components/States';
import { formatShortDate } from '../../format/dates';
import { dayInWords, QUALITY_STATES, qualityState } from './estimateWords';

/** The hours of a month as a strip: which were read, which are doubted, estimated or missing. */
export function QualityCard({ meter, period }: { readonly meter: Meter; readonly period: string }) {
  const quality = useMeterQuality(meter.code, period);
  return (
    <Card
      title="Data quality"
      note="Each hour in its worst state. Nothing is filled in by itself: what is missing makes the bill a draft."
    >
      <QueryView query={quality} label="The quality of the month">
        {(month) =>
          month.used === 0 && isUntouched(month) ? <NoReadings /> : <Strip month={month} />
        }
      </QueryView>
    </Card>
  );
}

function isUntouched({ days }: QualityMonth): boolean {
  return days.every(({ hours }) => hours.every((state) => state === 'MISSING'));
}

function NoReadings() {
  return (
    <EmptyState
      title="No reading of this month is here"
      action={
        <Link className="wl-link" to="/imports">
          Import readings
        </Link>
      }
    >
      Import a CSV or Green Button file, send readings to the API, or choose another month.
    </EmptyState>
  );
}

function Strip({ month }: { readonly month: QualityMonth }) {
  const longest = Math.max(...month.days.map(({ hours }) => hours.length));
  const hours = Array.from({ length: longest }, (_, hour) => hour);
  return (
    <div className="wl-stack">
      <ul className="wl-quality-legend" aria-label="States">
        {QUALITY_STATES.map((state) => (
          <li key={state}>
            <span className="wl-quality-cell" data-state={state} aria-hidden="true" />
            {qualityState(state)}
          </li>
        ))}
      </ul>
      <div className="wl-quality" tabIndex={0} role="group" aria-label="Hours of the month">
        <table>
          <caption className="pf-v6-screen-reader">State of each hour by local day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {hours.map((hour) => (
                <td key={hour} className="wl-quality-hour" aria-hidden="true">
                  {hour % 6 === 0 ? hour : ''}
                </td>
              ))}
              <th scope="col">
                <span className="pf-v6-screen-reader">In words</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {month.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatShortDate(day.day)}</th>
                {hours.map((hour) => {
                  const state = day.hours[hour];
                  return (
                    <td key={hour} aria-hidden="true">
                      {state === undefined ? null : (
                        <span
                          className="wl-quality-cell"
                          data-state={state}
                          title={`${formatShortDate(day.day)}, hour ${hour + 1}: ${qualityState(state)}`}
                        />
                      )}
                    </td>
                  );
                })}
                <td>
                  <span className="pf-v6-screen-reader">{dayInWords(day.hours)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
