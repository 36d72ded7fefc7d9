import { describe, expect, it } from 'vitest';
import type { Component, Statement } from '../../api/types';
import { bridge } from './bridge';

const statement = (perBtc: Partial<Record<Component, string | null>>): Statement => ({
  period: '2026-10',
  scope: 'company',
  currency: 'USD',
  status: 'CLOSED',
  version: 1,
  btcProduced: '87.48000000',
  components: Object.entries(perBtc).map(([component, value]) => ({
    component: component as Component,
    amount: '0.00',
    perBtc: value,
  })),
  totalPerBtc: null,
  marketPricePerBtc: null,
  resultPerBtc: null,
});

const allIn = statement({
  ENERGY_AND_COOLING: '25000.00',
  DEPRECIATION_AND_MAINTENANCE: '20000.00',
  CAPITAL_AND_FINANCING: '15000.00',
});

describe('the bridge from all-in to cash', () => {
  it('takes out what no cash was paid for', () => {
    const cash = statement({
      ENERGY_AND_COOLING: '25000.00',
      DEPRECIATION_AND_MAINTENANCE: '2916.10',
      CAPITAL_AND_FINANCING: '14062.64',
    });
    expect(bridge(allIn, cash)).toEqual([
      { component: 'DEPRECIATION_AND_MAINTENANCE', perBtc: '-17083.90' },
      { component: 'CAPITAL_AND_FINANCING', perBtc: '-937.36' },
    ]);
  });

  it('has no step for what is absent', () => {
    expect(bridge(allIn, statement({ DEPRECIATION_AND_MAINTENANCE: null }))).toEqual([]);
  });
});
