import { describe, expect, it } from 'vitest';
import { painted, plainCalendar, readCalendar, writeCalendar } from './calendar';

const SUMMER_PEAK = {
  name: 'on-peak',
  when: [{ months: [6, 7, 8, 9], days: ['WEEKDAY'], from: '13:00', to: '19:00' }],
};
const REST = { name: 'off-peak', allOtherHours: true };

describe('the hours of a tariff as a table', () => {
  it('shows the hours of a period and leaves the rest to the other', () => {
    const calendar = readCalendar([SUMMER_PEAK, REST]);

    expect(calendar?.WEEKDAY[6]?.slice(12, 20)).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
    expect(calendar?.WEEKDAY[4]?.[13]).toBe(1);
    expect(calendar?.WEEKEND[6]?.[13]).toBe(1);
  });

  it('states the same hours again after a round trip', () => {
    const periods = [SUMMER_PEAK, REST];
    expect(writeCalendar(periods, readCalendar(periods) ?? plainCalendar(null))).toEqual(periods);
  });

  it('states one period that holds always without days and months', () => {
    expect(writeCalendar([{ name: 'all' }], plainCalendar(0))).toEqual([
      { name: 'all', when: [{ from: '00:00', to: '24:00' }] },
    ]);
  });

  it('keeps holidays apart once they differ from Sundays', () => {
    const weekendPeak = [
      { name: 'peak', when: [{ days: ['WEEKEND'], from: '10:00', to: '12:00' }] },
      REST,
    ];
    const asSundays = readCalendar(weekendPeak) ?? plainCalendar(null);
    expect(asSundays.HOLIDAY[0]?.[10]).toBe(0);

    const months = Array.from({ length: 12 }, (_, month) => month);
    const cheap = painted(asSundays, 'HOLIDAY', months, [10, 11], 1);
    const written = writeCalendar(weekendPeak, cheap);

    expect(written[1]?.when).toEqual([{ days: ['HOLIDAY'], from: '00:00', to: '24:00' }]);
    expect(readCalendar(written)).toEqual(cheap);
  });

  it.each([
    ['a single weekday', { days: ['MONDAY'] }],
    ['a part of an hour', { from: '13:30', to: '19:00' }],
  ] as const)('does not show %s', (_what, when) => {
    expect(readCalendar([{ when: [when] }, REST])).toBeNull();
  });

  it('does not show hours that two periods claim', () => {
    expect(readCalendar([{ when: [{}] }, { when: [{ from: '10:00', to: '11:00' }] }])).toBeNull();
  });
});
