import { describe, expect, it } from 'vitest';
import { economicsInputs, type EconomicsFields, unreadable } from './economics';

const FIELDS: EconomicsFields = {
  model: 'antminer-s21-pro',
  efficiencyJPerTh: '15',
  powerPriceUsdPerKwh: '0.0445',
  pue: '1.05',
  poolFeePercent: '1',
  priceUsdPerBtc: '51000',
  difficulty: ' 124800000000000 ',
  feesBtcPerBlock: '',
};

describe('the calculator', () => {
  it('asks for a rated machine by its hashrate and power', () => {
    const machine = { code: 'antminer-s21-pro', hashrateThs: '234', powerW: '3510' };
    expect(economicsInputs(FIELDS, machine, 973727)).toEqual({
      blockHeight: 973727,
      hashrateThs: '234',
      powerW: '3510',
      powerPriceUsdPerKwh: '0.0445',
      pue: '1.05',
      poolFeePercent: '1',
      priceUsdPerBtc: '51000',
      difficulty: '124800000000000',
    });
  });

  it('asks for one petahash at an own efficiency', () => {
    const inputs = economicsInputs({ ...FIELDS, model: '' }, undefined, null);
    expect(inputs).toMatchObject({ hashrateThs: '1000', efficiencyJPerTh: '15' });
    expect(inputs).not.toHaveProperty('blockHeight');
    expect(inputs).not.toHaveProperty('powerW');
  });

  it('names the fields that hold no decimal', () => {
    expect(unreadable(FIELDS)).toEqual([]);
    expect(unreadable({ ...FIELDS, pue: '1,05', priceUsdPerBtc: '51k' })).toEqual([
      'pue',
      'priceUsdPerBtc',
    ]);
  });
});
