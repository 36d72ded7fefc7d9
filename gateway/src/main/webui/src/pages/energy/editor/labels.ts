/** Names of the terms of a clause, made from the names of the API, with their units. */
import { monthName } from '../../../format/dates';
import { capital, titleOfCode } from '../../../format/words';

/** What a field is called, and the unit of its value. */
export interface Label {
  readonly label: string;
  readonly unit: string | null;
}

const NAMED: Readonly<Record<string, string>> = {
  name: 'Name on the bill',
  takeOrPay: 'Paid whether used or not',
  priceSeries: 'Price series',
  appliesTo: 'Applies to',
  when: 'Hours',
  allOtherHours: 'Takes all other hours',
  allocation: 'Who bears it',
  from: 'From',
  to: 'To before',
};

const UNITS: Readonly<Record<string, string>> = {
  kw: 'kW',
  kwh: 'kWh',
  mwh: 'MWh',
  mw: 'MW',
  kva: 'kVA',
  kvar: 'kvar',
  kvarh: 'kvarh',
  mmbtu: 'MMBtu',
  percent: '%',
  minutes: 'min',
  hours: 'h',
  utc: 'UTC',
};

const BASES = new Set(['price', 'amount', 'adder', 'floor', 'cap', 'fee', 'strike', 'premium']);

/** The words of a member such as `feePerMwh`: Fee, in the currency per MWh. */
export function labelOf(member: string, currency: string): Label {
  const named = NAMED[member];
  if (named !== undefined) return { label: named, unit: null };
  const words = member
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .split(' ');
  const per = words.indexOf('per');
  if (per > 0) {
    const unit = words
      .slice(per + 1)
      .map(spoken)
      .join(' and ');
    return {
      label: capital(words.slice(0, per).map(spoken).join(' ')),
      unit: `${currency}/${unit}`,
    };
  }
  const last = words.at(-1) ?? '';
  const unit = UNITS[last];
  if (unit !== undefined && words.length > 1) {
    return { label: capital(words.slice(0, -1).map(spoken).join(' ')), unit };
  }
  return {
    label: capital(words.length === 1 ? last : words.map(spoken).join(' ')),
    unit: words.length === 1 && BASES.has(last) ? currency : null,
  };
}

const CHOICES: Readonly<Record<string, string>> = {
  ALL: 'All energy',
  ABOVE_BLOCK: 'Energy above the fixed blocks',
  AI: 'AI',
  HOSTED: 'Hosted customers',
  MEAN: 'Mean',
  MAX: 'Highest',
  NONE: 'In full',
  DAYS: 'By days',
  METERED_ENERGY: 'Metered energy of each use',
  AT_UNIT_PRICE: 'Some uses at the unit price, mining the rest',
  FIXED_SHARE: 'Fixed percentages, mining the rest',
  ONLY: 'One use alone',
  RESIDUAL: 'Mining',
  AS_COMPONENTS: 'Like other clauses',
  BILLED_PEAK: 'By who ran in the billed peak',
  CURTAILED_LOAD: 'To the load that made way',
  FIXED: 'Side by side',
  SLIDING: 'Sliding by one interval',
  NERC: 'NERC, six days',
  US_FEDERAL: 'United States, federal',
};

/** A choice of the API in words. */
export function choiceName(code: string): string {
  return CHOICES[code] ?? titleOfCode(code);
}

/** The months of a year as choices; their values are numbers. */
export const MONTH_CHOICES = Array.from({ length: 12 }, (_, month) => ({
  value: String(month + 1),
  title: monthName(month + 1),
}));

function spoken(word: string): string {
  return UNITS[word] ?? word;
}
