/**
 * How figures are written, in the dialect of the field: `$70,000`, `−$19,000`, `$29.64/MWh`,
 * `5.91 EH/s`, `17.0 J/TH`. All take the decimal strings of the API and format them digit by digit.
 */
import { absolute, compare, divide, round, sign, trim } from './decimal';

/** The real minus sign, as wide as a plus in tabular figures. */
export const MINUS = '−';
/** Shown where a figure does not exist; screens say why beside it. */
export const NONE = '–';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', CAD: 'C$' };

/** How a figure is written. */
export interface NumberStyle {
  /** Decimals to show, rounded half up. Without it the decimals given are kept. */
  readonly decimals?: number;
  /** `always` writes a plus before gains; the default writes only the minus. */
  readonly sign?: 'auto' | 'always';
  /** Drops zeros at the end of the fraction. */
  readonly trimmed?: boolean;
}

/** Digits with thousands separators and a real minus: `1,234.50`. */
export function formatNumber(value: string | null | undefined, style: NumberStyle = {}): string {
  if (value == null) return NONE;
  const { prefix, digits } = signed(value, style);
  return prefix + digits;
}

/** An amount with its currency: `$2,187,000.00`, `−$19,000`, `CHF 12.50`. */
export function formatMoney(
  value: string | null | undefined,
  currency = 'USD',
  style: NumberStyle = {},
): string {
  if (value == null) return NONE;
  const { prefix, digits } = signed(value, style);
  const symbol = SYMBOLS[currency] ?? `${currency}\u00a0`;
  return prefix + symbol + digits;
}

/** An amount without cents, as on tiles: `$70,000`. */
export function formatWholeMoney(
  value: string | null | undefined,
  currency = 'USD',
  style: NumberStyle = {},
): string {
  return formatMoney(value, currency, { ...style, decimals: 0 });
}

/** A large amount for axes and tight tiles: `$6.12 M`, `−$1.66 M`, `$874.8 k`. */
export function formatShortMoney(value: string | null | undefined, currency = 'USD'): string {
  if (value == null) return NONE;
  const size = absolute(value);
  const step = [
    { from: '1000000000', suffix: '\u00a0bn', decimals: 2 },
    { from: '1000000', suffix: '\u00a0M', decimals: 2 },
    { from: '1000', suffix: '\u00a0k', decimals: 1 },
  ].find(({ from }) => compare(size, from) >= 0);
  if (!step) return formatMoney(value, currency, { decimals: 0 });
  return (
    formatMoney(divide(value, step.from, step.decimals), currency, { trimmed: true }) + step.suffix
  );
}

/** A unit price: `$29.64/MWh`, `$25.82/PH/day`. */
export function formatUnitPrice(
  value: string | null | undefined,
  per: string,
  currency = 'USD',
  decimals = 2,
): string {
  if (value == null) return NONE;
  return `${formatMoney(value, currency, { decimals })}/${per}`;
}

/** A quantity with its unit, kept as given unless decimals are stated: `100.8 MW`, `380,928 GPU-h`. */
export function formatQuantity(
  value: string | null | undefined,
  unit: string,
  style: NumberStyle = {},
): string {
  if (value == null) return NONE;
  return unit === '' ? formatNumber(value, style) : `${formatNumber(value, style)}\u00a0${unit}`;
}

/** Bitcoin to the satoshi (8 decimals), or shorter where the screen shows a summary. */
export function formatBtc(value: string | null | undefined, decimals = 8): string {
  return formatQuantity(value, 'BTC', { decimals });
}

/** A percentage as given in percent: `13.00 %`. */
export function formatPercent(value: string | null | undefined, decimals = 2): string {
  return formatQuantity(value, '%', { decimals });
}

/** Hashrate scaled to the unit a person would say: `234 TH/s`, `5.91 EH/s`. */
export function formatHashrate(ths: string | null | undefined): string {
  return scaled(ths, ['TH/s', 'PH/s', 'EH/s', 'ZH/s'], 2);
}

/** Power scaled from kilowatts: `3.61 kW`, `100.8 MW`. */
export function formatPower(kw: string | null | undefined): string {
  return scaled(kw, ['kW', 'MW', 'GW'], 1);
}

/** Efficiency of a machine: `17.0 J/TH`. */
export function formatEfficiency(joulePerTh: string | null | undefined): string {
  return formatQuantity(joulePerTh, 'J/TH', { decimals: 1 });
}

function scaled(value: string | null | undefined, units: readonly string[], decimals: number) {
  if (value == null) return NONE;
  let shown = value;
  let step = 0;
  while (step < units.length - 1 && compare(absolute(shown), '1000') >= 0) {
    shown = divide(shown, '1000', 12) ?? shown;
    step += 1;
  }
  return formatQuantity(round(shown, decimals), units[step] ?? '', { trimmed: step === 0 });
}

function signed(value: string, style: NumberStyle): { prefix: string; digits: string } {
  const rounded = style.decimals === undefined ? value : round(value, style.decimals);
  const shown = style.trimmed ? trim(rounded) : rounded;
  const direction = sign(shown);
  const plus = style.sign === 'always' && direction > 0 ? '+' : '';
  return { prefix: direction < 0 ? MINUS : plus, digits: grouped(absolute(shown)) };
}

function grouped(plain: string): string {
  const [whole = '', fraction] = plain.replace(/^\+/, '').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
