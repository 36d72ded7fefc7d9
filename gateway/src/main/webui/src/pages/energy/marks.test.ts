import { expect, it } from 'vitest';
import type { BillLine } from '../../api/energy';
import { marksOf } from './marks';

const LINE: BillLine = {
  lineNo: 1,
  component: 'Demand',
  type: 'DEMAND',
  from: '2026-10-01',
  to: '2026-11-01',
  quantity: '12000',
  unit: 'kW',
  amount: '1.00',
};

it('marks the hours of the month that decided lines, in local time', () => {
  const lines: BillLine[] = [
    { ...LINE, determinants: { peakKw: '12000', peakStartUtc: '2026-10-10T20:30:00Z' } },
    {
      ...LINE,
      component: '4CP',
      determinants: { peakUtc1: '2026-10-02T22:00:00Z', peakUtc2: '2026-07-02T22:00:00Z' },
    },
    { ...LINE, component: 'Calls', determinants: { event1StartUtc: '2026-10-03T19:00:00Z' } },
  ];

  expect(marksOf({ lines, timeZone: 'America/Chicago', period: '2026-10' })).toEqual([
    { kind: 'PEAK', hour: '2026-10-10T15', text: 'Demand, 12.0\u00a0MW' },
    { kind: 'SYSTEM', hour: '2026-10-02T17', text: '4CP' },
    { kind: 'CALL', hour: '2026-10-03T14', text: 'Calls' },
  ]);
});
