import { describe, expect, it } from 'vitest';
import { explainedValue } from './explainedValue';
import { formulaInWords, inputName, labelInWords } from './words';

describe('explanations in words', () => {
  it.each([
    ['subsidyBtc', 'Subsidy'],
    ['btcProduced', 'BTC produced'],
    ['poolFeePercent', 'Pool fee'],
    ['hashpriceUsdPerPhDay', 'Hashprice'],
    ['networkHashrateEhs', 'Network hashrate'],
    ['amount', 'Amount'],
    ['pricePerKw', 'Price'],
    ['pricePerMwh', 'Price'],
    ['pricePerKwMonth', 'Price'],
    ['peakStartUtc', 'Peak start'],
    ['Energy of the block, MWh', 'Energy of the block, MWh'],
  ])('name %s %s', (name, words) => {
    expect(inputName(name)).toBe(words);
  });

  it('say codes in what a figure is about as words', () => {
    expect(labelInWords('FIXED_BLOCK, SELL_BACK')).toBe('Fixed block, sell back');
    expect(labelInWords('Block 52 MW')).toBe('Block 52 MW');
  });

  it('write formulas with the same words', () => {
    expect(formulaInWords('amount ÷ btcProduced')).toBe('amount ÷ BTC produced');
    expect(formulaInWords('subsidyBtc + feesBtcPerBlock')).toBe('subsidy + fees');
  });

  it.each([
    ['2187000.00', 'USD', '$2,187,000.00'],
    ['87.48000000', 'BTC', '87.48000000\u00a0BTC'],
    ['893.3984123456789012', 'EH/s', '893.3984123\u00a0EH/s'],
    ['0.000118837219876543', 'BTC/day', '0.0001188372199\u00a0BTC/day'],
    ['25.780000000000000', 'USD/PH/day', '$25.78/PH/day'],
    ['124800000000000', '', '124,800,000,000,000'],
    ['2026-11-02T04:45:00Z', '', '2 Nov 2026, 04:45 UTC'],
  ])('write %s %s as %s', (value, unit, text) => {
    expect(explainedValue(value, unit)).toBe(text);
  });
});
