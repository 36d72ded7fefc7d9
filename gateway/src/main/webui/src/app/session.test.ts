import { expect, it } from 'vitest';
import { ownCompany } from './session';

const USER = { name: 'Ada', username: 'ada', roles: [] };

it('names a customer by its own company and everybody else by the one that runs the suite', () => {
  expect(ownCompany({ ...USER, company: 'Bluestem', customerName: 'Lumen Ridge' })).toBe(
    'Lumen Ridge',
  );
  expect(ownCompany({ ...USER, company: 'Bluestem' })).toBe('Bluestem');
  expect(ownCompany({ ...USER, company: null, customerName: null })).toBeNull();
});
