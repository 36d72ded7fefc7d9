// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Economics } from '../../api/market';
import { ExplainContext } from '../../components/explain/ExplainContext';
import { EconomicsFigures } from './EconomicsFigures';

const fields = {
  model: '',
  efficiencyJPerTh: '15',
  powerPriceUsdPerKwh: '0.05',
  pue: '1.00',
  poolFeePercent: '0',
  priceUsdPerBtc: '60000.00',
  difficulty: '',
  feesBtcPerBlock: '0',
};

const show = (economics: Economics) =>
  render(
    <ExplainContext value={{ open: () => undefined }}>
      <EconomicsFigures economics={economics} fields={fields} own />
    </ExplainContext>,
  );

afterEach(cleanup);

describe('the answers of the calculator', () => {
  it('are there as far as the inputs go, when no difficulty is known', () => {
    show({ hashcostUsdPerPhDay: '18' });
    expect(screen.getByText('18.00')).toBeTruthy();
    expect(screen.getAllByText('Needs every input')).toHaveLength(2);
  });

  it('say how far the market is from the break-even', () => {
    show({ breakEvenPowerUsdPerKwh: '0.08', breakEvenPriceUsdPerBtc: '40000.00' });
    expect(screen.getByText('$30.00/MWh')).toBeTruthy();
    expect(screen.getByText('$20,000')).toBeTruthy();
  });
});
