import { describe, expect, it } from 'vitest';
import type { Statement } from '../api/types';
import { barHeight, isLoss, waterfallOf } from './waterfall';

const october: Statement = {
  period: '2026-10',
  scope: 'company',
  currency: 'USD',
  status: 'CLOSED',
  version: 1,
  btcProduced: '87.48000000',
  components: [
    { component: 'ENERGY_AND_COOLING', amount: '2187000.00', perBtc: '25000.00' },
    { component: 'DEPRECIATION_AND_MAINTENANCE', amount: '1749600.00', perBtc: '20000.00' },
    { component: 'CAPITAL_AND_FINANCING', amount: '1312200.00', perBtc: '15000.00' },
    { component: 'OVERHEAD_AND_FEES', amount: '874800.00', perBtc: '10000.00' },
  ],
  totalPerBtc: '70000.00',
  marketPricePerBtc: '51000.00',
  resultPerBtc: '-19000.00',
};

const step = (statement: Statement, key: string) =>
  waterfallOf(statement)?.steps.find((candidate) => candidate.key === key);

describe('the waterfall', () => {
  it('stacks each component upon the ones before it', () => {
    expect(step(october, 'CAPITAL_AND_FINANCING')).toEqual({
      key: 'CAPITAL_AND_FINANCING',
      value: '15000.00',
      low: '45000.00',
      high: '60000.00',
    });
  });

  it('ends at the total and drops from it to the market price as a loss', () => {
    expect(step(october, 'TOTAL')).toMatchObject({ low: '0', high: '70000.00' });
    const result = step(october, 'RESULT');
    expect(result).toMatchObject({ value: '-19000.00', low: '51000.00', high: '70000.00' });
    expect(result && isLoss(result)).toBe(true);
    expect(result && barHeight(result)).toBe('19000.00');
  });

  it('rises from the total to the market price as a gain', () => {
    const good = { ...october, marketPricePerBtc: '80000.00', resultPerBtc: '10000.00' };
    const result = step(good, 'RESULT');
    expect(result).toMatchObject({ low: '70000.00', high: '80000.00' });
    expect(result && isLoss(result)).toBe(false);
  });

  it('lets a credit step down', () => {
    const components = october.components.map((component) =>
      component.component === 'CAPITAL_AND_FINANCING'
        ? { ...component, perBtc: '-5000.00' }
        : component,
    );
    expect(step({ ...october, components }, 'CAPITAL_AND_FINANCING')).toMatchObject({
      low: '40000.00',
      high: '45000.00',
    });
  });

  it('shows no result without a price, and nothing without coins', () => {
    const priceless = { ...october, marketPricePerBtc: null, resultPerBtc: null };
    expect(step(priceless, 'RESULT')).toBeUndefined();
    expect(waterfallOf({ ...october, totalPerBtc: null })).toBeNull();
  });
});
