import { expect, it } from 'vitest';
import { capital, titleOfCode, wordsOf } from './words';

it('says codes in capitals as words and leaves other text alone', () => {
  expect(wordsOf('TWELFTH_OF_YEAR')).toBe('twelfth of year');
  expect(wordsOf('On-peak kW')).toBe('On-peak kW');
  expect(titleOfCode('PROFESSIONAL_FEES')).toBe('Professional fees');
  expect(titleOfCode('night tariff')).toBe('Night tariff');
  expect(capital('')).toBe('');
});
