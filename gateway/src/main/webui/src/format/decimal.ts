/**
 * Exact decimal arithmetic on the plain-notation strings that the API speaks. Amounts never become
 * JavaScript numbers: a double cannot hold a cent exactly, and a statement is compared to the cent.
 */

/** A decimal as digits × 10^−scale. */
interface Parts {
  readonly digits: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function parse(text: string): Parts {
  const match = PLAIN.exec(text);
  if (!match) throw new RangeError(`not a decimal in plain notation: ${text}`);
  const fraction = match[3] ?? '';
  const digits = BigInt((match[2] ?? '') + fraction);
  return { digits: match[1] === '-' ? -digits : digits, scale: fraction.length };
}

function rescale({ digits, scale }: Parts, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

function print({ digits, scale }: Parts): string {
  const negative = digits < 0n;
  const all = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = scale > 0 ? `.${all.slice(all.length - scale)}` : '';
  return (negative ? '-' : '') + whole + fraction;
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** True when the text is a decimal in plain notation. */
export function isDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/** The exact sum; the scale is the larger of both. */
export function add(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  const scale = Math.max(x.scale, y.scale);
  return print({ digits: rescale(x, scale) + rescale(y, scale), scale });
}

/** The exact difference a − b. */
export function subtract(a: string, b: string): string {
  return add(a, negate(b));
}

/** The exact sum of all; zero when there is none. */
export function sum(values: readonly string[]): string {
  return values.reduce(add, '0');
}

/** The same number with the other sign; zero stays zero. */
export function negate(a: string): string {
  const x = parse(a);
  return print({ ...x, digits: -x.digits });
}

/** The number without its sign. */
export function absolute(a: string): string {
  return sign(a) < 0 ? negate(a) : a;
}

/** The exact product. */
export function multiply(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  return print({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}

/** The quotient, rounded half up to the given number of decimals; null when b is zero. */
export function divide(a: string, b: string, decimals: number): string | null {
  const [x, y] = [parse(a), parse(b)];
  if (y.digits === 0n) return null;
  const shift = BigInt(decimals + y.scale - x.scale);
  const [numerator, denominator] =
    shift >= 0n ? [x.digits * 10n ** shift, y.digits] : [x.digits, y.digits * 10n ** -shift];
  return print({ digits: divideHalfUp(numerator, denominator), scale: decimals });
}

/** Rounds half up (away from zero on a tie) or pads to exactly the given number of decimals. */
export function round(a: string, decimals: number): string {
  const x = parse(a);
  if (x.scale <= decimals) return print({ digits: rescale(x, decimals), scale: decimals });
  const digits = divideHalfUp(x.digits, 10n ** BigInt(x.scale - decimals));
  return print({ digits, scale: decimals });
}

/** Drops zeros at the end of the fraction. */
export function trim(a: string): string {
  const plain = print(parse(a));
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** −1, 0 or 1. */
export function sign(a: string): -1 | 0 | 1 {
  const { digits } = parse(a);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** Negative when a < b, zero when equal in value, positive when a > b. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return sign(subtract(a, b));
}

/** The position on a drawing. For pixels alone: never for a figure that is shown or stored. */
export function toPixelValue(a: string): number {
  return Number(a);
}
