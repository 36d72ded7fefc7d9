import { isDecimal } from '../../format/decimal';
import { formatMoney, formatQuantity } from '../../format/format';

/** An explained value as people read it: `$29.64/MWh`, `87.48000000 BTC`, `straight line`. */
export function explainedValue(value: string, unit: string): string {
  if (!isDecimal(value)) return unit === '' ? value : `${value} ${unit}`;
  const [currency = '', ...per] = unit.split('/');
  if (/^[A-Z]{3}$/.test(currency) && currency !== 'BTC') {
    return [formatMoney(value, currency), ...per].join('/');
  }
  return formatQuantity(value, unit);
}
