/** The hours of a time-of-use tariff as a table of months and hours that can be painted. */
import { entriesOf, type Term, type Terms, termsOf, textOf, withMember } from './terms';

/** The kinds of days that are painted apart. */
export const DAY_KINDS = ['WEEKDAY', 'WEEKEND', 'HOLIDAY'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** For each kind of day, month and hour the period that holds, by its place; null for none. */
export type Calendar = Readonly<Record<DayKind, readonly (readonly (number | null)[])[]>>;

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const SINGLE_DAYS: Readonly<Record<DayKind, readonly string[]>> = {
  WEEKDAY: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
  WEEKEND: ['SATURDAY', 'SUNDAY'],
  HOLIDAY: ['HOLIDAY'],
};

/** A calendar in which one period holds always. */
export function plainCalendar(period: number | null): Calendar {
  const year = MONTHS.map(() => HOURS.map(() => period));
  return { WEEKDAY: year, WEEKEND: year, HOLIDAY: year };
}

/**
 * The table of stated periods; null when it cannot show them: single weekdays, parts of hours, or
 * hours that two periods claim.
 */
export function readCalendar(periods: readonly Term[]): Calendar | null {
  const rest = periods.findIndex((period) => termsOf(period).allOtherHours === true);
  const cells = new Map<string, number>();
  let holidaysNamed = false;
  for (const [index, period] of periods.entries()) {
    for (const when of entriesOf(termsOf(period).when).map(termsOf)) {
      const days = dayKinds(entriesOf(when.days).map(textOf));
      const [from, to] = [hourOf(textOf(when.from), 0), hourOf(textOf(when.to), 24)];
      if (days === null || from === null || to === null) return null;
      holidaysNamed ||= days.includes('HOLIDAY');
      const months = entriesOf(when.months).map((month) => Number(month) - 1);
      for (const day of days) {
        for (const month of months.length === 0 ? MONTHS : months) {
          for (let hour = from; hour < to; hour += 1) {
            const cell = `${day}/${month}/${hour}`;
            if (cells.has(cell)) return null;
            cells.set(cell, index);
          }
        }
      }
    }
  }
  const year = (day: DayKind) =>
    MONTHS.map((month) =>
      HOURS.map((hour) => cells.get(`${day}/${month}/${hour}`) ?? (rest < 0 ? null : rest)),
    );
  // Without a word about holidays they are priced as Sundays.
  const holidays = year(holidaysNamed ? 'HOLIDAY' : 'WEEKEND');
  return { WEEKDAY: year('WEEKDAY'), WEEKEND: year('WEEKEND'), HOLIDAY: holidays };
}

/** The periods with the hours of the table; one that takes all other hours states none. */
export function writeCalendar(periods: readonly Term[], calendar: Calendar): readonly Terms[] {
  const stated = periods.map((period, index) =>
    termsOf(period).allOtherHours === true ? [] : hoursOf(calendar, index),
  );
  const holidaysNamed = stated.flat().some(({ days }) => days === undefined || names(days));
  const holidaysAsSundays = MONTHS.every((month) =>
    HOURS.every((hour) => calendar.HOLIDAY[month]?.[hour] === calendar.WEEKEND[month]?.[hour]),
  );
  return periods.map(termsOf).map((period, index) => {
    const others = withMember(period, 'when', undefined);
    const when = stated[index] ?? [];
    // Holidays that nobody names would be priced as Sundays.
    if (period.allOtherHours === true && !holidaysNamed && !holidaysAsSundays) {
      when.push({ days: ['HOLIDAY'], from: clock('0'), to: clock('24') });
    }
    return when.length === 0 ? others : { ...others, when };
  });
}

function names(days: Term): boolean {
  return entriesOf(days).includes('HOLIDAY');
}

/** The table with some cells painted. */
export function painted(
  calendar: Calendar,
  day: DayKind,
  months: readonly number[],
  hours: readonly number[],
  period: number,
): Calendar {
  const year = calendar[day].map((cells, month) =>
    months.includes(month)
      ? cells.map((before, hour) => (hours.includes(hour) ? period : before))
      : cells,
  );
  return { ...calendar, [day]: year };
}

/** The hours of one period: kinds of days and months with the same hours are stated together. */
function hoursOf(calendar: Calendar, period: number): Terms[] {
  const byMonths = DAY_KINDS.flatMap((day) =>
    grouped(MONTHS, (month) => runsOf(calendar[day][month] ?? [], period)).map(
      ({ key, members }) => ({ day, runs: key, months: members }),
    ),
  );
  return grouped(byMonths, ({ runs, months }) =>
    runs === '' ? '' : `${months.join(',')}|${runs}`,
  ).flatMap(({ members }) => {
    const { months, runs } = members[0] ?? { months: [], runs: '' };
    const days = members.map(({ day }) => day);
    return runs.split(' ').map((run) => {
      const [from = '', to = ''] = run.split('-');
      return {
        ...(months.length === 12 ? {} : { months: months.map((month) => month + 1) }),
        ...(days.length === DAY_KINDS.length ? {} : { days }),
        from: clock(from),
        to: clock(to),
      };
    });
  });
}

/** The stretches of a period in a day: `0-7 19-24`. */
function runsOf(cells: readonly (number | null)[], period: number): string {
  const starts = HOURS.filter(
    (hour) => cells[hour] === period && (hour === 0 || cells[hour - 1] !== period),
  );
  return starts
    .map((start) => {
      const end = HOURS.find((hour) => hour > start && cells[hour] !== period) ?? 24;
      return `${start}-${end}`;
    })
    .join(' ');
}

/** Members with the same key together; those with an empty key are left out. */
function grouped<T>(all: readonly T[], keyOf: (member: T) => string) {
  const groups = new Map<string, T[]>();
  for (const member of all) {
    const key = keyOf(member);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}

function dayKinds(days: readonly string[]): DayKind[] | null {
  if (days.length === 0) return [...DAY_KINDS];
  const single = new Set(
    days.flatMap((day) => (day === 'WEEKDAY' || day === 'WEEKEND' ? SINGLE_DAYS[day] : [day])),
  );
  const whole = DAY_KINDS.filter((kind) => SINGLE_DAYS[kind].every((day) => single.has(day)));
  const covered = whole.reduce((count, kind) => count + SINGLE_DAYS[kind].length, 0);
  return covered === single.size ? whole : null;
}

function hourOf(clock: string, absent: number): number | null {
  if (clock === '') return absent;
  const match = /^([01]\d|2[0-4]):00$/.exec(clock);
  return match ? Number(match[1]) : null;
}

function clock(hour: string): string {
  return `${hour.padStart(2, '0')}:00`;
}
