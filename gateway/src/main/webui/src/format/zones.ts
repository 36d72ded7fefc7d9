/** Local days and months of a site's time zone as instants. */
import { shiftMonthCode } from '../period/period';

/** A span of time; the end lies outside it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const HOUR_MILLIS = 3_600_000;

/** The month of a zone, from its first local midnight to that of the next month. */
export function monthInZone(period: string, timeZone: string): Span {
  return {
    from: midnight(`${period}-01`, timeZone),
    to: midnight(`${shiftMonthCode(period, 1)}-01`, timeZone),
  };
}

/** A local day of a zone, from its midnight to the next; a day of 23, 24 or 25 hours. */
export function dayInZone(day: string, timeZone: string): Span {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR_MILLIS);
  return {
    from: midnight(day, timeZone),
    to: midnight(next.toISOString().slice(0, 10), timeZone),
  };
}

/** Splits a span so that each part has at most so many intervals; parts end on whole hours. */
export function splitSpan(span: Span, intervalMinutes: number, most: number): Span[] {
  const hours = Math.max(1, Math.floor((most * intervalMinutes) / 60));
  const end = Date.parse(span.to);
  const parts: Span[] = [];
  for (let at = Date.parse(span.from); at < end; at += hours * HOUR_MILLIS) {
    parts.push({ from: instant(at), to: instant(Math.min(end, at + hours * HOUR_MILLIS)) });
  }
  return parts;
}

/**
 * The local date and hour of an instant in a zone: `2026-10-31T23`. The hour that autumn repeats
 * is another one the second time: `2026-11-01T01/2`.
 */
export function localHour(timeZone: string): (startUtc: string) => string {
  const format = formatter(timeZone);
  const label = (at: number) => {
    const { year, month, day, hour } = fields(format, at);
    return `${year}-${month}-${day}T${hour}`;
  };
  return (startUtc) => {
    const at = Date.parse(startUtc);
    const hour = label(at);
    return label(at - HOUR_MILLIS) === hour ? `${hour}/2` : hour;
  };
}

/** The local date and minute of an instant in a zone, as a form takes it: `2026-10-31T14:30`. */
export function localMinute(at: string, timeZone: string): string {
  const { year, month, day, hour, minute } = fields(formatter(timeZone), Date.parse(at));
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The month that it is in a zone: `2026-11`. */
export function monthNow(timeZone: string, now: Date): string {
  const { year, month } = fields(formatter(timeZone), now.getTime());
  return `${year}-${month}`;
}

/** The instant at which clocks of a zone show a local time such as `2026-10-31T14:30`. */
export function instantAt(local: string, timeZone: string): string {
  const format = formatter(timeZone);
  const wanted = Date.parse(`${local}:00Z`);
  return instant(settled(wanted, format));
}

function midnight(date: string, timeZone: string): string {
  return instantAt(`${date}T00:00`, timeZone);
}

function settled(wanted: number, format: Intl.DateTimeFormat): number {
  let at = wanted;
  // The offset is looked up at the guess; a second round settles days on which it changes.
  for (let round = 0; round < 2; round += 1) {
    const { year, month, day, hour, minute } = fields(format, at);
    at += wanted - Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  }
  return at;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

function fields(format: Intl.DateTimeFormat, at: number) {
  const parts = format.formatToParts(new Date(at));
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

function instant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
