import { isDecimal, round, trim } from '../../format/decimal';
import { formatInstant } from '../../format/dates';
import { formatMoney, formatQuantity } from '../../format/format';
import { wordsOf } from '../../format/words';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** An explained value as people read it: `$29.64/MWh`, `87.48000000 BTC`, `straight line`. */
export function explainedValue(value: string, unit: string): string {
  if (INSTANT.test(value)) return formatInstant(value);
  if (!isDecimal(value)) return [inWords(value), unit].filter((part) => part !== '').join(' ');
  const shown = sensible(value);
  const [currency = '', ...per] = unit.split('/');
  if (/^[A-Z]{3}$/.test(currency) && currency !== 'BTC') {
    return [formatMoney(shown, currency), ...per].join('/');
  }
  return formatQuantity(shown, unit);
}

/** A choice of the API, `TWELFTH_OF_YEAR` or `MONTHLY`, as words; codes of records stay. */
function inWords(value: string): string {
  return /^[A-Z]{5,}$|^[A-Z]+(_[A-Z0-9]+)+$/.test(value) ? wordsOf(value) : value;
}

const DIGITS = 10;

/** A value with at most ten significant digits; amounts and coins as they are booked stay whole. */
function sensible(value: string): string {
  const [whole = '', fraction = ''] = value.replace(/^[-+]/, '').split('.');
  const zeros = /^0*$/.test(whole) ? (/^0*/.exec(fraction)?.[0].length ?? 0) : -whole.length;
  const decimals = Math.max(2, zeros + DIGITS);
  return fraction.length <= decimals && fraction.length <= 8 ? value : tidy(round(value, decimals));
}

/** Without zeros at the end, yet with the cents of an amount. */
function tidy(value: string): string {
  const trimmed = trim(value);
  const fraction = trimmed.split('.')[1] ?? '';
  return fraction.length < 2 && /\.\d{2}/.test(value) ? round(trimmed, 2) : trimmed;
}
