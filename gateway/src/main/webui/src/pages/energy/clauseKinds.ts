/** The kinds of clauses of power contracts: what each is called and does, in one sentence. */
import { titleOfCode } from '../../format/words';

interface ClauseKind {
  readonly title: string;
  readonly sentence: string;
}

const KINDS: Readonly<Record<string, ClauseKind>> = {
  FIXED_BLOCK: {
    title: 'Fixed block',
    sentence: 'The same power in every hour at one price; what is not used can be sold back.',
  },
  INDEX_ENERGY: {
    title: 'Energy at the market price',
    sentence: 'Metered energy at a price series, with losses, an adder, a floor or a cap.',
  },
  HEAT_RATE: {
    title: 'Energy at a heat rate',
    sentence: 'Energy at the price of natural gas times a heat rate, plus an adder.',
  },
  TOU_ENERGY: {
    title: 'Energy by time of use',
    sentence: 'Prices that depend on the month, the kind of day and the hour.',
  },
  TIERED_ENERGY: {
    title: 'Energy in tiers',
    sentence: 'The price changes as the energy of the month passes limits.',
  },
  ENERGY_FEE: {
    title: 'Fee on energy',
    sentence: 'One price on each unit of energy: a flat price, a rider or a margin.',
  },
  SWAP: {
    title: 'Swap',
    sentence: 'A fixed price against a floating one on an agreed quantity; only the gap is paid.',
  },
  COLLAR: {
    title: 'Collar or cap',
    sentence: 'Keeps the price of an agreed quantity between a floor and a cap.',
  },
  PPA_AS_PRODUCED: {
    title: 'Power purchase, as produced',
    sentence: 'What a wind, solar or hydro plant delivers, at the agreed price.',
  },
  PPA_BASELOAD: {
    title: 'Power purchase, baseload',
    sentence: 'A plant delivers an agreed shape, whatever it produces itself.',
  },
  MINIMUM_TAKE: {
    title: 'Minimum take',
    sentence: 'Energy below an agreed minimum is paid as if it had been taken.',
  },
  CURTAILABLE_CREDIT: {
    title: 'Credit for curtailment',
    sentence: 'A credit for load that can be, or was, taken off the grid on call.',
  },
  ANCILLARY_AWARD: {
    title: 'Ancillary service',
    sentence: 'Pays for capacity that was awarded and kept ready for the grid.',
  },
  DAY_AHEAD_POSITION: {
    title: 'Day-ahead position',
    sentence: 'Energy bought the day before; the deviation settles at the real-time price.',
  },
  DEMAND: {
    title: 'Demand charge',
    sentence: 'A price on the highest power of the billing month.',
  },
  REACTIVE_DEMAND: {
    title: 'Reactive demand',
    sentence: 'A price on reactive power, or a penalty for a low power factor.',
  },
  COINCIDENT_PEAK: {
    title: 'Coincident peak',
    sentence: 'A price on the site’s power at the peaks of the whole grid, such as 4CP or 5CP.',
  },
  FIXED_CHARGE: {
    title: 'Fixed charge',
    sentence: 'The same amount each month or day, whatever is used.',
  },
  MINIMUM_BILL: {
    title: 'Minimum bill',
    sentence: 'Raises the bill to an agreed least amount.',
  },
  TAX: {
    title: 'Tax',
    sentence: 'A percentage on clauses that stand above it.',
  },
};

/** The kind of a clause in words. */
export function clauseKind(type: string): string {
  return KINDS[type]?.title ?? titleOfCode(type);
}

/** What a clause is called: its name, or its kind where the service named it after its type. */
export function clauseName(name: string): string {
  return KINDS[name]?.title ?? name;
}

/** What clauses of a kind do; null for a kind without words of its own. */
export function clauseSentence(type: string): string | null {
  return KINDS[type]?.sentence ?? null;
}
