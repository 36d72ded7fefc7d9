import { describe, expect, it } from 'vitest';
import type { Meter } from '../../../api/energy';
import { correctionOf, EMPTY_METER, meterForm, meterRequest } from './meterForm';

const HALL: Meter = {
  code: 'pecos-hall',
  siteCode: 'pecos',
  contractCode: 'pecos-power',
  role: 'SUBMETER',
  use: 'AI',
  consumerRef: 'tenant-1',
  buildingCode: 'pecos-b2',
  intervalMinutes: 15,
  breakerKw: '2000',
  channels: ['IMPORT_KWH'],
  multipliers: [],
  effectiveTo: '2026-10-16',
  timeZone: 'America/Chicago',
};

describe('the form of a meter', () => {
  it('gives back what the meter is, so that a correction changes nothing by itself', () => {
    expect(correctionOf(meterForm(HALL), ' moved ')).toEqual({
      role: 'SUBMETER',
      use: 'AI',
      contractCode: 'pecos-power',
      consumerRef: 'tenant-1',
      buildingCode: 'pecos-b2',
      breakerKw: '2000',
      effectiveTo: '2026-10-16',
      reason: 'moved',
    });
  });

  it('leaves consumer and building to submeters', () => {
    const correction = correctionOf({ ...meterForm(HALL), role: 'MAIN' }, 'wrong');
    expect(correction.consumerRef).toBeUndefined();
    expect(correction.buildingCode).toBeUndefined();
  });

  it('enters only what was stated', () => {
    const form = { ...EMPTY_METER, code: ' mesa-main ', siteCode: 'mesa', breakerKw: '20,000' };
    expect(meterRequest(form, ['KVAH'])).toEqual({
      code: 'mesa-main',
      siteCode: 'mesa',
      intervalMinutes: 15,
      channels: ['KVAH'],
      role: 'MAIN',
      use: 'MINING',
      breakerKw: '20000',
    });
  });
});
