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

/** Terms whose names say too little; their units follow from the name of the API. */
const CLEARER: Readonly<Record<string, string>> = {
  per: 'Charged for',
  windowMinutes: 'Metering window',
  window: 'Windows follow',
  basis: 'Measured as',
  minimumKw: 'Billed at least',
  contractKw: 'Contract demand',
  contractPercent: 'Of it billed at least',
  billingKw: 'Billed whatever was measured',
  measuredPercent: 'Of the measured demand billed',
  measuredAt: 'Measured at',
  beganOn: 'First day, when it lies within a contract year',
  elections: 'Elections of a month',
  electionNoticeBusinessDays: 'Business days of notice of an election',
  priority: 'Filled in this order',
  percent: 'Percent',
  includesCurrentMonth: 'Looks at the billed month, too',
  peakMonths: 'Looks at peaks of these months',
  billedMonths: 'Holds in bills of these months',
  peaksOf: 'Looks at peaks of',
  since: 'Every month is known from, as 2025-06',
  peaks: 'Earlier peaks',
  proration: 'In a part of a month',
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
  const clearer = CLEARER[member];
  if (clearer !== undefined) return { label: clearer, unit: unitOf(member) };
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

/** The unit that ends the name of a term, such as `contractKw`. */
function unitOf(member: string): string | null {
  const last = /[A-Z][a-z]*$/.exec(member)?.[0].toLowerCase() ?? '';
  return UNITS[last] ?? null;
}

/** Where inside a clause something is, in words: `periods/0/pricePerMwh` is `periods 1, price`. */
export function placeInWords(path: string, currency: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .reduce<readonly string[]>(
      (words, part) =>
        /^\d+$/.test(part)
          ? [...words.slice(0, -1), `${words.at(-1) ?? ''} ${Number(part) + 1}`.trim()]
          : [...words, lower(labelOf(part, currency).label)],
      [],
    )
    .join(', ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const CHOICES: Readonly<Record<string, string>> = {
  ALL: 'All energy',
  ABOVE_BLOCK: 'Energy above the fixed blocks',
  AI: 'AI',
  HOSTED: 'Hosted customers',
  KW: 'Active power, kW',
  KVA: 'Apparent power, kVA',
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
  HIGHEST_DEMAND: 'The highest demand',
  HIGHEST_REACTIVE: 'The highest reactive power',
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
