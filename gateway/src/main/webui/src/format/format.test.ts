import { describe, expect, it } from 'vitest';
import {
  formatBtc,
  formatEfficiency,
  formatHashrate,
  formatMoney,
  formatNumber,
  formatPower,
  formatQuantity,
  formatShortMoney,
  formatUnitPrice,
  formatWholeMoney,
} from './format';

describe('the dialect of the field', () => {
  it('writes dollars per coin without cents on tiles', () => {
    expect(formatWholeMoney('70000.00')).toBe('$70,000');
    expect(formatWholeMoney('-19000.00')).toBe('−$19,000');
    expect(formatWholeMoney('-978.74')).toBe('−$979');
  });

  it('writes amounts to the cent in tables', () => {
    expect(formatMoney('2187000.00')).toBe('$2,187,000.00');
    expect(formatMoney('-1662120.00')).toBe('−$1,662,120.00');
    expect(formatMoney('12.50', 'CHF')).toBe('CHF\u00a012.50');
  });

  it('writes a plus only where it is asked for', () => {
    expect(formatMoney('18021.26', 'USD', { sign: 'always' })).toBe('+$18,021.26');
    expect(formatMoney('0.00', 'USD', { sign: 'always' })).toBe('$0.00');
  });

  it('never writes minus zero', () => {
    expect(formatWholeMoney('-0.40')).toBe('$0');
  });

  it('writes unit prices', () => {
    expect(formatUnitPrice('29.64', 'MWh')).toBe('$29.64/MWh');
    expect(formatUnitPrice('25.8199', 'PH/day')).toBe('$25.82/PH/day');
  });

  it('scales hashrate and power to the unit people say', () => {
    expect(formatHashrate('234')).toBe('234\u00a0TH/s');
    expect(formatHashrate('5910000')).toBe('5.91\u00a0EH/s');
    expect(formatHashrate('12345.6')).toBe('12.35\u00a0PH/s');
    expect(formatPower('100800')).toBe('100.8\u00a0MW');
    expect(formatPower('3.61')).toBe('3.6\u00a0kW');
  });

  it('writes efficiency, coins and quantities', () => {
    expect(formatEfficiency('17')).toBe('17.0\u00a0J/TH');
    expect(formatBtc('87.48')).toBe('87.48000000\u00a0BTC');
    expect(formatQuantity('380928', 'GPU-h')).toBe('380,928\u00a0GPU-h');
  });

  it('shortens large amounts for axes', () => {
    expect(formatShortMoney('6123600.00')).toBe('$6.12\u00a0M');
    expect(formatShortMoney('-874800')).toBe('−$874.8\u00a0k');
    expect(formatShortMoney('950.40')).toBe('$950');
  });

  it('shows a dash where there is no figure', () => {
    expect(formatMoney(null)).toBe('–');
    expect(formatNumber(undefined)).toBe('–');
  });

  it('does not lose cents of amounts beyond a double', () => {
    expect(formatMoney('9007199254740993.07')).toBe('$9,007,199,254,740,993.07');
  });
});
