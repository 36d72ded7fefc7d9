import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../../api/componentSchema';
import { componentsOf, EMPTY_DRAFT, moved, versionRequest, withClause } from './draft';
import { problemAt } from './FormContext';
import { labelOf, placeInWords } from './labels';
import { loadOf } from './previewRequest';
import { clauseVariants, shapeOf } from './shapes';
import { stated } from './terms';

const SCHEMAS: Schemas = {
  Decimal: { type: 'string', format: 'decimal' },
  AllocationRule: {
    oneOf: [
      { type: 'object', properties: { method: { enum: ['RESIDUAL'] } } },
      {
        type: 'object',
        properties: { method: { enum: ['ONLY'] }, use: { enum: ['MINING', 'AI'] } },
      },
    ],
  },
  Tariff: {
    type: 'object',
    description: 'A clause that nobody has words for.',
    properties: {
      allocation: { $ref: '#/components/schemas/AllocationRule' },
      pricePerKwh: { $ref: '#/components/schemas/Decimal' },
      name: { type: 'string' },
      steps: { type: ['array', 'null'], items: { type: 'integer' } },
      type: { type: 'string', enum: ['BRAND_NEW'] },
    },
  },
  ChargeComponent: { oneOf: [{ $ref: '#/components/schemas/Tariff' }] },
};

describe('the form of a clause', () => {
  it('follows the schema of a kind that the portal has never seen', () => {
    const [variant] = clauseVariants(SCHEMAS);

    expect(variant?.value).toBe('BRAND_NEW');
    expect(variant?.description).toBe('A clause that nobody has words for.');
    expect(
      variant?.members.map(({ name, schema }) => [name, shapeOf(schema, SCHEMAS).kind]),
    ).toEqual([
      ['name', 'text'],
      ['pricePerKwh', 'decimal'],
      ['steps', 'list'],
      ['allocation', 'variants'],
    ]);
  });

  it('tells the variants of a part apart by the member with a constant', () => {
    const shape = shapeOf({ $ref: '#/components/schemas/AllocationRule' }, SCHEMAS);
    expect(shape).toMatchObject({
      tag: 'method',
      variants: [{ value: 'RESIDUAL' }, { value: 'ONLY' }],
    });
  });

  it.each([
    ['pricePerMwh', 'Price', 'USD/MWh'],
    ['lossPercent', 'Loss', '%'],
    ['blockKw', 'Block', 'kW'],
    ['pricePerKwMonth', 'Price', 'USD/kW and month'],
    ['windowMinutes', 'Metering window', 'min'],
    ['amountPerDay', 'Amount', 'USD/day'],
    ['percent', 'Percent', null],
  ])('calls %s %s in %s', (member, label, unit) => {
    expect(labelOf(member, 'USD')).toEqual({ label, unit });
  });

  it('names a place inside a clause as its fields are called, counted from one', () => {
    expect(placeInWords('periods/0/pricePerMwh', 'USD')).toBe('periods 1, price');
    expect(placeInWords('ratchets/1/peakMonths/0', 'USD')).toBe(
      'ratchets 2, looks at peaks of these months 1',
    );
  });

  it('keeps the unit beside a clearer name', () => {
    expect(labelOf('contractKw', 'USD')).toEqual({ label: 'Contract demand', unit: 'kW' });
    expect(labelOf('includesCurrentMonth', 'USD').unit).toBeNull();
  });

  it('finds what is wrong at its place, and in a list of single values at the list', () => {
    const problems = [{ pointer: '/components/0/systemPeaksUtc/3', detail: 'is no instant' }];
    expect(problemAt(problems, '/components/0/systemPeaksUtc', true)).toBe('is no instant');
    expect(problemAt(problems, '/components/0/systemPeaksUtc')).toBeUndefined();
  });
});

describe('the terms', () => {
  it('leave out what was not stated, but keep the places of entries', () => {
    expect(
      stated({ name: ' Energy ', floor: '', sellBack: {}, tiers: [{}, { price: '1' }] }),
    ).toEqual({ name: 'Energy', tiers: [{}, { price: '1' }] });
  });

  it('keep the order in which clauses were put', () => {
    const draft = withClause(withClause(EMPTY_DRAFT, 'FIXED_CHARGE'), 'TAX');
    const turned = moved(draft, 1, -1);

    expect(componentsOf(turned).map(({ type }) => type)).toEqual(['TAX', 'FIXED_CHARGE']);
    expect(moved(turned, 1, -1)).toBe(turned);
  });

  it('are sent with the days on which they hold', () => {
    const dated = { ...EMPTY_DRAFT, effectiveFrom: '2027-01-01', holidayCalendar: 'NERC' };
    const draft = withClause(dated, 'TAX');
    expect(versionRequest(draft)).toEqual({
      effectiveFrom: '2027-01-01',
      rounding: 'HALF_UP',
      holidays: [],
      holidayCalendar: 'NERC',
      components: [{ type: 'TAX', name: 'Tax' }],
    });
  });

  it('are named after their kind, each with a name of its own', () => {
    const draft = withClause(withClause(EMPTY_DRAFT, 'DEMAND'), 'DEMAND');
    expect(componentsOf(draft).map(({ name }) => name)).toEqual([
      'Demand charge',
      'Demand charge 2',
    ]);
  });
});

it('previews with the power of each interval and leaves open what is in doubt', () => {
  const load = loadOf(
    { intervalMinutes: 15 },
    [
      { startUtc: '2026-11-01T05:00:00Z', kwh: '2500.5', status: 'ACCEPTED' },
      { startUtc: '2026-11-01T05:15:00Z', kwh: '99999', status: 'SUSPICIOUS' },
    ],
    '2026-11',
    'America/Chicago',
  );
  if (!('kw' in load)) throw new Error('a metered load has intervals');
  expect(load.startUtc).toBe('2026-11-01T05:00:00Z');
  // November has an hour more than thirty days: clocks are set back.
  expect(load.kw).toHaveLength(721 * 4);
  expect(load.kw.slice(0, 3)).toEqual(['10002.0', null, null]);
});
