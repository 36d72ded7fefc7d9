import { describe, expect, it } from 'vitest';
import { add, compare, divide, multiply, negate, round, subtract, sum, trim } from './decimal';

describe('decimal arithmetic', () => {
  it('adds what doubles cannot', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(sum(['2187000.00', '1749600.00', '1312200.00', '874800.00'])).toBe('6123600.00');
  });

  it('keeps amounts beyond the precision of a double exact', () => {
    expect(add('9007199254740993.01', '0.01')).toBe('9007199254740993.02');
  });

  it('subtracts below zero', () => {
    expect(subtract('51000.00', '70000.00')).toBe('-19000.00');
  });

  it('multiplies price and coins exactly', () => {
    expect(multiply('-19000.00', '87.48000000')).toBe('-1662120.0000000000');
  });

  it.each([
    ['6123600.00', '87.48000000', 2, '70000.00'],
    ['1', '3', 4, '0.3333'],
    ['2', '3', 2, '0.67'],
    ['-1', '8', 2, '-0.13'],
    ['100', '0.5', 0, '200'],
  ])('divides %s by %s to %i decimals', (a, b, decimals, expected) => {
    expect(divide(a, b, decimals)).toBe(expected);
  });

  it('has no quotient by zero', () => {
    expect(divide('1', '0.00', 2)).toBeNull();
  });

  it.each([
    ['978.745', 2, '978.75'],
    ['-978.745', 2, '-978.75'],
    ['978.744', 2, '978.74'],
    ['5', 2, '5.00'],
    ['0.5', 0, '1'],
  ])('rounds %s half up to %i decimals', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected);
  });

  it('compares by value, not by text', () => {
    expect(compare('10', '9.99')).toBe(1);
    expect(compare('1.0', '1')).toBe(0);
    expect(compare('-2', '-1')).toBe(-1);
  });

  it('writes zero without a sign and without zeros at the end', () => {
    expect(negate('0.00')).toBe('0.00');
    expect(trim('87.48000000')).toBe('87.48');
    expect(trim('100')).toBe('100');
  });

  it.each(['1e5', '1,000', '', 'NaN', '.5', '5.'])('refuses %j', (text) => {
    expect(() => round(text, 2)).toThrow('not a decimal in plain notation');
  });
});
