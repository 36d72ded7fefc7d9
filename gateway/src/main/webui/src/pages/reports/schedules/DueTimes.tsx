import { formatInstantAtSite } from '../../../format/dates';

/** The next due times, in the schedule's zone and in UTC. */
export function DueTimes({
  times,
  zone,
}: {
  readonly times: readonly string[];
  readonly zone: string;
}) {
  return (
    <div className="wl-small">
      <p className="wl-muted">Next due</p>
      <ol>
        {times.map((time) => (
          <li key={time}>{formatInstantAtSite(time, zone)}</li>
        ))}
      </ol>
    </div>
  );
}
