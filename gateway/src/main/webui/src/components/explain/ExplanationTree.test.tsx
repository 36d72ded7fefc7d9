// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { Explanation, Me } from '../../api/types';
import { UserContext } from '../../app/session';
import { explainedValue } from './explainedValue';
import { ExplanationTree } from './ExplanationTree';

const auditor: Me = { name: 'Ada', username: 'auditor', roles: ['auditor'] };

const perBtc: Explanation = {
  label: 'Depreciation per BTC',
  value: '20000.00',
  unit: 'USD/BTC',
  formula: 'amount ÷ btcProduced',
  inputs: [
    {
      name: 'amount',
      value: '1749600.00',
      unit: 'USD',
      explanation: {
        label: 'Depreciation of the month',
        value: '1749600.00',
        unit: 'USD',
        formula: '(cost − salvage) ÷ usefulLife',
        inputs: [
          {
            name: 'cost',
            value: '21528000.00',
            unit: 'USD',
            origin: 'asset batch PEC-1',
            source: {
              service: 'cost-model',
              type: 'statement',
              id: '1',
              href: '/api/cost-model/v1/statements/2026-10',
            },
          },
        ],
      },
    },
    { name: 'btcProduced', value: '87.48000000', unit: 'BTC', origin: 'payouts of the UTC month' },
  ],
};

const show = (explanation: Explanation) =>
  render(
    <MemoryRouter>
      <UserContext value={auditor}>
        <ExplanationTree explanation={explanation} />
      </UserContext>
    </MemoryRouter>,
  );

afterEach(cleanup);

describe('the explanation of a figure', () => {
  it('shows the value with its unit, the formula and where inputs come from', () => {
    show(perBtc);
    expect(screen.getByText('$20,000.00/BTC')).toBeTruthy();
    expect(screen.getByText('amount ÷ BTC produced')).toBeTruthy();
    expect(screen.getByText('payouts of the UTC month')).toBeTruthy();
  });

  it('folds a computed input, with its own formula and inputs inside', () => {
    show(perBtc);
    const nested = screen.getByText('(cost − salvage) ÷ useful life').closest('details');
    expect(nested?.open).toBe(false);
    expect(nested?.textContent).toContain('asset batch PEC-1');
  });

  it('names a record that no page shows instead of linking nowhere', () => {
    show(perBtc);
    expect(screen.getByText('Statement').closest('a')).toBeNull();
  });

  it('shows no formula box for a plain value', () => {
    const { container } = show({ ...perBtc, formula: '', inputs: [] });
    expect(container.querySelector('.wl-formula')).toBeNull();
  });
});

describe('explained values', () => {
  it.each([
    ['29.64', 'USD/MWh', '$29.64/MWh'],
    ['1662120.00', 'USD', '$1,662,120.00'],
    ['87.48000000', 'BTC', '87.48000000\u00a0BTC'],
    ['48', 'months', '48\u00a0months'],
    ['6000', '', '6,000'],
    ['MONTHLY', '', 'monthly'],
    ['STRAIGHT_LINE', '', 'straight line'],
    ['PEC-1', '', 'PEC-1'],
    ['2026-10-01', '', '2026-10-01'],
  ])('writes %s %s as %s', (value, unit, expected) => {
    expect(explainedValue(value, unit)).toBe(expected);
  });
});
