import { describe, expect, it } from 'vitest';
import { billEstimate, dayInWords, estimateRequest, lineEstimate } from './estimateWords';

describe('estimates in words', () => {
  it('says which hours of a day are not complete', () => {
    expect(dayInWords(['COMPLETE', 'COMPLETE'])).toBe('complete');
    expect(dayInWords(['MISSING', 'COMPLETE', 'ESTIMATED', 'ESTIMATED'])).toBe(
      'hour 1 missing, hours 3 to 4 estimated',
    );
  });

  it('says how much of a bill and of a line was estimated', () => {
    expect(
      billEstimate({
        intervals: 2,
        energyKwh: '207',
        sharePercent: '0.25',
        methods: ['LINEAR', 'LIKE_DAYS'],
        meters: [],
      }),
    ).toBe('2 intervals with 207 kWh, 0.25 % of the billed energy, by straight line, like days.');
    const line = {
      lineNo: 1,
      component: 'energy',
      type: 'ENERGY_FEE',
      from: '2026-10-01',
      to: '2026-11-01',
      quantity: '1',
      unit: 'MWh',
      amount: '1.00',
    };
    expect(lineEstimate(line)).toBeNull();
    const mark = { intervals: 1, energyKwh: '1', earlierIntervals: 0, amount: '1.00', methods: [] };
    expect(lineEstimate({ ...line, estimated: mark })).toBe('rests on estimates');
    const ratchet = { ...mark, intervals: 0, earlierIntervals: 2, sharePercent: '34.78' };
    expect(lineEstimate({ ...line, estimated: ratchet })).toBe(
      '34.78 % estimated in earlier months',
    );
  });

  it('asks for what the method needs and nothing else', () => {
    const span = { from: '2026-10-01T05:00:00Z', to: '2026-10-02T05:00:00Z' };
    const typed = { days: '3', totalKwh: '14,965', kwh: '1,000\n2.5\n' };
    expect(estimateRequest(span, 'LINEAR', typed)).toEqual({ ...span, method: 'LINEAR' });
    expect(estimateRequest(span, 'LIKE_DAYS', typed)).toMatchObject({ days: 3 });
    expect(estimateRequest(span, 'REGISTER_TOTAL', { ...typed, days: '' })).toEqual({
      ...span,
      method: 'REGISTER_TOTAL',
      totalKwh: '14965',
    });
    expect(estimateRequest(span, 'MANUAL', typed)).toMatchObject({ kwh: ['1000', '2.5'] });
  });
});
