import { describe, expect, it } from 'vitest';
import type { ChargeComponent } from '../../api/energy';
import { clauseOf } from './clauses';

const CONTEXT = {
  currency: 'USD',
  seriesName: (code: string) => (code === 'ercot-hb-west' ? 'ERCOT West hub' : code),
};
const read = (component: Partial<ChargeComponent> & { type: string }) =>
  clauseOf({ name: 'Line', ...component }, CONTEXT);

describe('clauses as sentences', () => {
  it('tells a fixed block with its sell-back', () => {
    const clause = read({
      type: 'FIXED_BLOCK',
      blockKw: '52000',
      pricePerMwh: '27.90',
      takeOrPay: true,
      sellBack: { priceSeries: 'ercot-hb-west', feePerMwh: '1.50' },
      allocation: { method: 'AT_UNIT_PRICE', uses: ['AI'] },
    });
    expect(clause.sentences).toEqual([
      '52.0\u00a0MW in every hour at $27.90/MWh, paid whether used or not.',
      'Unused energy is sold back at ERCOT West hub less $1.50/MWh.',
    ]);
    expect(clause.bearing).toBe(
      'AI pays its metered energy at the price of the line, mining the rest.',
    );
  });

  it('tells that a sale earns credits, and what they may pay', () => {
    const clause = read({
      type: 'FIXED_BLOCK',
      blockKw: '12000',
      pricePerMwh: '31',
      sellBack: {
        priceSeries: 'ercot-hb-west',
        credit: { offsets: 'ENERGY', maxBillPercent: '50', expiresAfterMonths: 2 },
      },
      allocation: { method: 'FIXED_SHARE', percentByUse: { AI: '10', HOSTED: '15' } },
    });
    expect(clause.sentences.at(-1)).toBe(
      'It earns credits instead of cash; they pay at most 50 % of the energy lines of a later bill, and are lost after 2 months.',
    );
    expect(clause.bearing).toBe('AI bears 10 %, Hosted customers bear 15 %, mining the rest.');
  });

  it.each<[string, Partial<ChargeComponent> & { type: string }, string[]]>([
    [
      'energy at the index',
      {
        type: 'INDEX_ENERGY',
        quantity: 'ABOVE_BLOCK',
        priceSeries: 'ercot-hb-west',
        adderPerMwh: '3.25',
        capPerMwh: '500',
      },
      [
        'Energy above the fixed blocks at ERCOT West hub plus $3.25/MWh.',
        'The index counts with at most $500.00/MWh.',
      ],
    ],
    [
      'time of use',
      {
        type: 'TOU_ENERGY',
        periods: [
          {
            name: 'on-peak',
            pricePerMwh: '49.20',
            when: [{ days: ['WEEKDAY'], from: '06:00', to: '22:00' }],
          },
          { name: 'off-peak', pricePerMwh: '31.40', allOtherHours: true },
        ],
      },
      ['On-peak: $49.20/MWh, weekdays 06:00 to 22:00.', 'Off-peak: $31.40/MWh in all other hours.'],
    ],
    [
      'a measured demand of which a part is billed',
      {
        type: 'DEMAND',
        pricePerKw: '8.90',
        windowMinutes: 60,
        measuredPercent: '60',
        minimumKw: '9000',
      },
      [
        '$8.90 per kW and month on the highest mean of a 60-minute window.',
        '60 % of it are billed.',
        'At least 9,000 kW are billed.',
      ],
    ],
    [
      'a contracted demand',
      { type: 'DEMAND', pricePerKw: '1.30', billingKw: '36900' },
      ['$1.30 per kW and month on 36,900 kW, whatever was measured.'],
    ],
    [
      'a demand in tiers and hours that looks back',
      {
        type: 'DEMAND',
        windowMinutes: 15,
        tiers: [{ upToKw: '500', pricePerKw: '4.00' }, { pricePerKw: '6.50' }],
        when: [{ months: [6, 7], days: ['WEEKDAY'], from: '13:00', to: '19:00' }],
        contractKw: '20000',
        contractPercent: '60',
        ratchets: [{ percent: '80', months: 11, peakMonths: [6, 7, 8] }],
      },
      [
        'Prices in tiers on the highest mean of a 15-minute window among weekdays 13:00 to 19:00 in June, July.',
        'Up to 500 kW: $4.00 per kW and month.',
        'Beyond: $6.50 per kW and month.',
        'At least 60 % of 20,000 kW are billed.',
        'At least 80 % of the highest demand of the 11 months before are billed, looking at June, July, August.',
      ],
    ],
    [
      'a minimum bill',
      { type: 'MINIMUM_BILL', amountPerMonth: '1000.00', appliesTo: ['Energy', 'Demand'] },
      ['Raises Energy and Demand to at least $1,000.00 a month.'],
    ],
    [
      'a block whose power follows the hours',
      {
        type: 'FIXED_BLOCK',
        pricePerMwh: '30',
        shape: [
          { name: 'summer', kw: '60000', when: [{ months: [7] }] },
          { name: 'rest', kw: '40000', allOtherHours: true },
        ],
      },
      [
        'A shape of power at $30.00/MWh, paid whether used or not.',
        'Summer: 60.0\u00a0MW, all day in July.',
        'Rest: 40.0\u00a0MW, all other hours.',
        'Unused energy is not credited.',
      ],
    ],
    [
      'a coincident peak',
      { type: 'COINCIDENT_PEAK', tagKw: '2400', pricePerKwMonth: '5.95' },
      ['$5.95 per kW and month on a tag of 2,400 kW.'],
    ],
    [
      'a tax',
      { type: 'TAX', percent: '1.5', appliesTo: ['Energy', 'Rider', 'Demand'] },
      ['1.5 % on Energy, Rider and Demand.'],
    ],
    [
      'a kind that is not known yet',
      { type: 'CURTAILMENT_CREDIT', pricePerMwh: '12.00', eventHours: 40 },
      ['Price per mwh: 12.00.', 'Event hours: 40.'],
    ],
  ])('tells %s', (_what, component, sentences) => {
    expect(read(component).sentences).toEqual(sentences);
  });

  it('says who bears a charge when nothing else is agreed', () => {
    expect(read({ type: 'ENERGY_FEE', pricePerMwh: '1' }).bearing).toBe('Borne by metered energy.');
    expect(read({ type: 'TAX', percent: '1' }).bearing).toBe('Borne like the charges it taxes.');
  });
});
