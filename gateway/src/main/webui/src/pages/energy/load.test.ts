import { describe, expect, it } from 'vitest';
import { loadSteps } from './load';

const reading = (
  startUtc: string,
  kwh: string,
  status: 'ACCEPTED' | 'SUSPICIOUS' | 'REJECTED' = 'ACCEPTED',
) => ({
  startUtc,
  kwh,
  status,
});

describe('load and price of a month', () => {
  const intervals = [
    reading('2026-10-01T05:00:00Z', '13000'),
    reading('2026-10-01T05:15:00Z', '13250.5'),
    reading('2026-10-01T05:30:00Z', '99999', 'SUSPICIOUS'),
    reading('2026-10-01T05:45:00Z', '-4', 'REJECTED'),
    reading('2026-10-01T06:00:00Z', '1000'),
  ];
  const points = [
    { startUtc: '2026-10-01T05:00:00Z', price: '20.00' },
    { startUtc: '2026-10-01T05:15:00Z', price: '-5.00' },
  ];

  it('stands at the local hour, without suspicious and rejected readings', () => {
    expect(loadSteps(intervals, 15, points, 'America/Chicago', 'hour')).toEqual([
      { at: '2026-10-01T00', energyKwh: '26250.5', peakKw: '53002.000', meanPrice: '7.50' },
      { at: '2026-10-01T01', energyKwh: '1000', peakKw: '4000.000', meanPrice: null },
    ]);
  });

  it('adds up to local days', () => {
    const days = loadSteps(intervals, 15, points, 'America/Chicago', 'day');
    expect(days.map(({ at, energyKwh }) => [at, energyKwh])).toEqual([['2026-10-01', '27250.5']]);
  });

  it('tells the hour that autumn repeats from the first one', () => {
    const autumn = [
      reading('2026-11-01T06:00:00Z', '100'),
      reading('2026-11-01T07:00:00Z', '300'),
      reading('2026-11-01T08:00:00Z', '500'),
    ];
    const hours = loadSteps(autumn, 60, [], 'America/Chicago', 'hour');
    expect(hours.map(({ at, energyKwh }) => [at, energyKwh])).toEqual([
      ['2026-11-01T01', '100'],
      ['2026-11-01T01/2', '300'],
      ['2026-11-01T02', '500'],
    ]);
  });
});
