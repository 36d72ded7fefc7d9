import { describe, expect, it } from 'vitest';
import type { Statement } from '../../api/types';
import { ladder, ladderTop } from './ladder';

function statement(scope: string, btc: string | null, energy: string, total: string): Statement {
  return {
    period: '2026-10',
    scope,
    currency: 'USD',
    status: 'CLOSED',
    version: 1,
    btcProduced: btc,
    components: [{ component: 'ENERGY_AND_COOLING', amount: '0.00', perBtc: energy }],
    totalPerBtc: total,
    marketPricePerBtc: '51000.00',
    resultPerBtc: null,
  };
}

const allIn = [
  statement('site:millbrook', '6.49400000', '68762.00', '114296.00'),
  statement('site:cascade', '34.95400000', '19500.00', '50156.00'),
  statement('site:pecos', '46.03200000', '22900.00', '78819.00'),
];
const cash = [
  statement('site:millbrook', '6.49400000', '68762.00', '99000.00'),
  statement('site:cascade', '34.95400000', '19500.00', '33000.00'),
  statement('site:pecos', '46.03200000', '22900.00', '58000.00'),
];

describe('the ladder', () => {
  it('goes from the cheapest coin to the dearest', () => {
    expect(ladder(allIn, cash).map(({ scope }) => scope)).toEqual([
      'site:cascade',
      'site:pecos',
      'site:millbrook',
    ]);
  });

  it('judges by energy, not by the all-in cost', () => {
    expect(ladder(allIn, cash).map(({ action }) => action)).toEqual(['KEEP', 'WATCH', 'STOP']);
  });

  it('counts what the period left over its energy', () => {
    const [, , millbrook] = ladder(allIn, cash);
    expect(millbrook?.marginOverEnergy).toBe('-115346.4280000000');
  });

  it('leaves out what produced nothing', () => {
    const idle = { ...statement('site:idle', '0.00000000', '0.00', '0.00'), totalPerBtc: null };
    expect(ladder([idle], [idle])).toEqual([]);
  });

  it('has room for the dearest coin and for the price', () => {
    expect(ladderTop(ladder(allIn, cash), '51000.00')).toBe('114296.00');
    expect(ladderTop([], '51000.00')).toBe('51000.00');
  });
});
