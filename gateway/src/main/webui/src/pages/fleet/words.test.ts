import { expect, it } from 'vitest';
import type { AssetBatch } from '../../api/fleet';
import { costOf, isOverCapacity, megawatts, monthlyCharge } from './words';

const BATCH: AssetBatch = {
  id: 'b1',
  code: 'CAS-S21-1',
  siteCode: 'cascade',
  buildingCode: 'c2',
  category: 'MACHINE',
  use: 'MINING',
  modelCode: 'antminer-s21',
  description: 'Antminer S21, south hall',
  quantity: 6000,
  unitCost: '2160.00',
  totalCost: '12960000.00',
  currency: 'USD',
  supplier: 'Bitmain',
  acquiredOn: '2024-11-11',
  inServiceOn: '2025-01-01',
  usefulLifeMonths: 48,
  salvageValuePerUnit: '0.00',
  status: 'IN_SERVICE',
  retiredOn: null,
  writeDowns: [],
  steps: [],
  servicePeriods: [],
  allowedTransitions: [],
  version: 0,
};

it('charges cost less salvage over the life', () => {
  expect(monthlyCharge(BATCH)).toBe('270000.00');
  expect(monthlyCharge({ ...BATCH, salvageValuePerUnit: '160.00' })).toBe('250000.00');
});

it('leaves the charge of a written-down batch to the statement', () => {
  const writeDown = {
    on: '2026-09-30',
    carryingAmount: '1000000.00',
    reason: 'Market',
    recordedBy: 'Fiona',
    recordedAt: '2026-10-01T08:00:00Z',
  };
  expect(monthlyCharge({ ...BATCH, writeDowns: [writeDown] })).toBeNull();
});

it('adds costs of one currency only', () => {
  expect(costOf([BATCH, { ...BATCH, totalCost: '40000.50' }])).toBe('13000000.50');
  expect(costOf([BATCH, { ...BATCH, currency: 'EUR' }])).toBeNull();
});

it('compares power at the meter with the capacity of the site', () => {
  expect(megawatts('38000')).toBe('38.000');
  expect(isOverCapacity('38.001', '38')).toBe(true);
  expect(isOverCapacity('38.000', '38')).toBe(false);
});
