import { expect, it } from 'vitest';
import type { BillDelta } from '../../../api/bills';
import { causesOf } from './causes';

const CHANGED: BillDelta = {
  change: 'CHANGED',
  component: 'energy',
  from: '2026-10-01',
  to: '2026-11-01',
  quantity: '-0.3',
  unit: 'MWh',
  amountBefore: '14880.00',
  amountAfter: '14864.70',
  amount: '-15.30',
  determinants: [],
};

const UTC = { currency: 'USD', timeZone: 'UTC' };

it('names the figures that differ, old and new', () => {
  const determinants = [
    { name: 'energyMetered', before: '480', after: '479.7' },
    { name: 'peakKw', before: '16887', after: '18500.5' },
    { name: 'peakStartUtc', before: '2026-10-10T20:00:00Z' },
  ];

  expect(
    causesOf({ ...CHANGED, determinants }, { currency: 'USD', timeZone: 'America/Chicago' }),
  ).toEqual([
    'Energy metered: 480 → 479.7',
    'Peak: 16,887\u00a0kW → 18,500.5\u00a0kW',
    expect.stringMatching(/^Peak start.*: .*15:00.* → none$/),
  ]);
});

it('falls back to the quantity, and says when a line is new or gone', () => {
  expect(causesOf(CHANGED, UTC)).toEqual(['Quantity: −0.3\u00a0MWh']);
  expect(causesOf({ ...CHANGED, change: 'ADDED' }, UTC)).toEqual([
    'The version before did not charge it.',
  ]);
  expect(causesOf({ ...CHANGED, change: 'REMOVED' }, UTC)).toEqual([
    'This version does not charge it any more.',
  ]);
});
