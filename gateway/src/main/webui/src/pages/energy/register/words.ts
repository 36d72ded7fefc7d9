/** Meters, price series and the files of both, in words and as choices of forms. */
import type { Channel, EnergyUse, Meter, Multiplier } from '../../../api/energy';
import type { FileLayout, PriceSource } from '../../../api/register';
import { formatInstantAtSite, zoneName } from '../../../format/dates';
import { formatNumber } from '../../../format/format';
import { nameOfUse } from '../clauses';

interface Option {
  readonly value: string;
  readonly title: string;
}

/** A choice of a form that says what choosing it means. */
interface Explained extends Option {
  readonly hint: string;
}

/** Where a meter stands. */
export const ROLES: readonly Explained[] = [
  { value: 'MAIN', title: 'Main meter', hint: 'Measures what the contract bills' },
  { value: 'SUBMETER', title: 'Submeter', hint: 'Measures a part of what main meters measure' },
  {
    value: 'BUILDING',
    title: 'Meter of a building',
    hint: 'Measures a building: the submeters in it and its overhead',
  },
];

const USE_CODES: readonly EnergyUse[] = ['MINING', 'AI', 'HOSTED'];

/** What the energy of a meter is for. */
export const USES: readonly Option[] = USE_CODES.map((value) => ({
  value,
  title: nameOfUse(value),
}));

/** Lengths of the intervals of a meter. */
export const METER_INTERVALS: readonly Option[] = ['5', '10', '15', '20', '30', '60'].map(
  (value) => ({ value, title: `${value} minutes` }),
);

/** Lengths of the intervals of a price series. */
export const SERIES_INTERVALS: readonly Option[] = [
  ...METER_INTERVALS,
  { value: '1440', title: 'Local days' },
];

const CHANNELS: Readonly<Record<Channel, string>> = {
  IMPORT_KWH: 'Energy taken (kWh)',
  EXPORT_KWH: 'Energy given back (kWh)',
  IMPORT_KVARH: 'Reactive energy taken (kVArh)',
  EXPORT_KVARH: 'Reactive energy given back (kVArh)',
  KVAH: 'Apparent energy (kVAh)',
};

/** What a channel counts. */
export function channelTitle(channel: Channel): string {
  return CHANNELS[channel];
}

/** What a meter can count beside the energy taken. */
export const FURTHER_CHANNELS: readonly (Option & { readonly value: Channel })[] = (
  ['EXPORT_KWH', 'IMPORT_KVARH', 'EXPORT_KVARH', 'KVAH'] as const
).map((value) => ({ value, title: CHANNELS[value] }));

/** The multipliers of a meter, one a line. */
export function multipliersInWords({ multipliers, timeZone }: Meter): string[] {
  return multipliers.map(
    ({ from, factor }) =>
      `× ${formatNumber(factor, { trimmed: true })} ${since(from, multipliers, timeZone)}`,
  );
}

function since(from: Multiplier['from'], all: readonly Multiplier[], timeZone: string): string {
  if (from == null) return all.length === 1 ? 'always' : 'at first';
  return `from ${formatInstantAtSite(from, timeZone)}`;
}

/** What the numbers of a meter's files are. */
export const METER_UNITS: readonly Option[] = [
  { value: 'AS_STORED', title: 'Energy in kWh' },
  { value: 'WH', title: 'Energy in Wh' },
  { value: 'THOUSANDS', title: 'Energy in MWh' },
  { value: 'KW', title: 'Mean power in kW' },
  { value: 'MW', title: 'Mean power in MW' },
];

/** What the numbers of a file of prices are. */
export const PRICE_UNITS: readonly Option[] = [
  { value: 'AS_STORED', title: 'As in the unit of the series' },
  { value: 'THOUSANDS', title: 'Price per kWh, to become one per MWh' },
];

/** Signs between the fields of a file. */
export const SEPARATORS: readonly Option[] = [
  { value: ',', title: 'Comma' },
  { value: ';', title: 'Semicolon' },
  { value: '|', title: 'Vertical bar' },
  { value: 'TAB', title: 'Tab' },
];

/** How decimals are written. */
export const DECIMALS: readonly Option[] = [
  { value: 'point', title: '1234.5' },
  { value: 'comma', title: '1234,5' },
];

/** Which end of an interval a label names. */
export const LABELS: readonly Explained[] = [
  { value: 'BEGINNING', title: 'Its beginning', hint: 'A row of 14:00 starts at 14:00' },
  {
    value: 'ENDING',
    title: 'Its end, as hours are numbered',
    hint: 'An hour of 14:00 started at 13:00; ERCOT and PJM count so',
  },
  {
    value: 'ENDING_BY_CLOCK',
    title: 'Its end, as the clock shows it',
    hint: 'In autumn, 01:00 ends the interval after which clocks go back',
  },
];

/** How the two hours of autumn are told apart. */
export const REPEATED_HOURS: readonly Explained[] = [
  {
    value: 'REFUSED',
    title: 'They are not',
    hint: 'Rows of that hour are refused, because nobody knows which they are',
  },
  { value: 'FLAGGED', title: 'By a column', hint: 'Such as DST_FLAG with Y in the second hour' },
  { value: 'BY_ORDER', title: 'By their order', hint: 'The second of two alike is the later' },
];

/** Files in which grids publish prices. */
export const MARKET_LAYOUTS: readonly (Option & { readonly kind: string })[] = [
  { value: 'ERCOT_REAL_TIME', title: 'ERCOT, real time', kind: 'ercot-real-time-prices' },
  { value: 'ERCOT_DAY_AHEAD', title: 'ERCOT, day ahead', kind: 'ercot-day-ahead-prices' },
  { value: 'CAISO_OASIS', title: 'CAISO OASIS', kind: 'caiso-prices' },
  { value: 'PJM_REAL_TIME', title: 'PJM, real time', kind: 'pjm-real-time-prices' },
  { value: 'PJM_DAY_AHEAD', title: 'PJM, day ahead', kind: 'pjm-day-ahead-prices' },
];

/** From where the prices of a series come. */
export function sourceInWords({ layout, point }: PriceSource): string {
  const grid = MARKET_LAYOUTS.find(({ value }) => value === layout)?.title ?? layout;
  return `${point} in files of ${grid}`;
}

/** The page that imports files of a grid. */
export function importOf({ layout }: PriceSource): string {
  const kind = MARKET_LAYOUTS.find(({ value }) => value === layout)?.kind ?? '';
  return `/imports/new/energy-contracts/${kind}`;
}

/** Time zones as choices. */
export const ZONES: readonly Option[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  .filter((zone, index, all) => all.indexOf(zone) === index)
  .map((value) => ({ value, title: zoneName(value) }));

/** What a layout says, one fact a line. */
export function layoutInWords(layout: FileLayout, units: readonly Option[]): string[] {
  const separator = titleIn(SEPARATORS, layout.separator ?? ',').toLowerCase();
  const clock = layout.clockColumn ? ` and ${layout.clockColumn}` : '';
  const written = layout.timeFormat
    ? `, written ${layout.timeFormat} in ${zoneName(layout.timeZone ?? 'UTC')}`
    : ', as instants with their zone';
  const value = layout.valueColumn
    ? `Each row is an interval, its value in ${layout.valueColumn}`
    : `Each row is a day, its intervals from ${layout.firstIntervalColumn ?? ''} to the right`;
  return [
    `Fields are separated by a ${separator}, decimals written ${layout.decimalComma ? '1234,5' : '1234.5'}`,
    `Time in ${layout.timeColumn}${clock}${written}`,
    `A time names ${lower(titleIn(LABELS, layout.label ?? 'BEGINNING'))}`,
    `${value}: ${lower(titleIn(units, layout.unit ?? 'AS_STORED'))}`,
    ...(layout.raw ? ['Numbers are raw; the multipliers of the meter apply'] : []),
    ...(layout.channels ?? []).map(
      ({ channel, column }) => `${channelTitle(channel)} in ${column}`,
    ),
  ];
}

function titleIn(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.title ?? value;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What an explained choice means. */
export function hintIn(options: readonly Explained[], value: string): string {
  return options.find((option) => option.value === value)?.hint ?? '';
}

/** The length of intervals in words. */
export function intervalInWords(minutes: number): string {
  return minutes === 1440 ? 'Local days' : `${String(minutes)} minutes`;
}
