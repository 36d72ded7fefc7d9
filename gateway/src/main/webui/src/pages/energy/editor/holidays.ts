/** The holidays that North American power contracts usually name. */

/**
 * The six holidays of NERC in a year: New Year's Day, Memorial Day, Independence Day, Labor Day,
 * Thanksgiving and Christmas; one that falls on a Sunday is kept on the Monday after.
 */
export function nercHolidays(year: number): string[] {
  return [
    observed(year, 0, 1),
    lastMonday(year, 4),
    observed(year, 6, 4),
    nthWeekday(year, 8, 1, 1),
    nthWeekday(year, 10, 4, 4),
    observed(year, 11, 25),
  ];
}

function observed(year: number, month: number, day: number): string {
  const sunday = new Date(Date.UTC(year, month, day)).getUTCDay() === 0;
  return iso(year, month, sunday ? day + 1 : day);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return iso(year, month, 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7);
}

function lastMonday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return iso(year, month, last.getUTCDate() - ((last.getUTCDay() + 6) % 7));
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
