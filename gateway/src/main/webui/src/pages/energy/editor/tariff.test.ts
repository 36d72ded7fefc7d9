import { expect, it } from 'vitest';
import type { TariffPreview } from '../../../api/tariffs';
import { EMPTY_DRAFT, withClause } from './draft';
import { kindsOf, withTariff } from './tariff';

const TARIFF: TariffPreview = {
  name: 'General Service',
  utility: 'Hudson Valley Utility',
  effectiveFrom: '2023-01-01',
  currency: 'USD',
  components: [
    { type: 'FIXED_CHARGE', name: 'Customer charge', amountPerMonth: '20' },
    { type: 'ENERGY_FEE', name: 'Energy', pricePerKwh: '0.09' },
  ],
  notes: [],
};

it('puts the clauses of a tariff behind those that are there, each with a mark of its own', () => {
  const draft = withTariff(withClause(EMPTY_DRAFT, 'DEMAND'), TARIFF);
  expect(draft.clauses.map(({ id, terms }) => [id, terms.type])).toEqual([
    [0, 'DEMAND'],
    [1, 'FIXED_CHARGE'],
    [2, 'ENERGY_FEE'],
  ]);
  expect(draft.effectiveFrom).toBe('2023-01-01');
  expect(draft.note).toBe('Hudson Valley Utility, General Service');
});

it('keeps the day and the words that were entered before', () => {
  const entered = { ...EMPTY_DRAFT, effectiveFrom: '2026-05-01', note: 'As agreed' };
  const draft = withTariff(entered, TARIFF);
  expect([draft.effectiveFrom, draft.note]).toEqual(['2026-05-01', 'As agreed']);
});

it('counts clauses of one kind together', () => {
  const components = [...TARIFF.components, { type: 'ENERGY_FEE', name: 'Rider' }];
  expect(kindsOf({ ...TARIFF, components })).toBe('Fixed charge, 2 × Fee on energy');
});
