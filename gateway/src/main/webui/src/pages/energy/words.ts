/** Contracts, meters and bills in words. */
import type { Bill, BillLine, BillShare, EnergyUse, Meter } from '../../api/energy';
import { spoken } from '../../api/names';
import type { Tone } from '../../components/Badge';
import { divide, sum } from '../../format/decimal';
import { titleOfCode, wordsOf } from '../../format/words';
import { clauseKind, clauseName } from './clauseKinds';
import { nameOfUse } from './clauses';

const KINDS: Readonly<Record<string, string>> = {
  SUPPLY: 'Supply',
  PPA: 'Power purchase agreement',
  UTILITY_TARIFF: 'Utility tariff',
  DELIVERY: 'Delivery',
  OTHER: 'Other',
};

/** The kinds of contracts as choices of a form. */
export const CONTRACT_KINDS = Object.entries(KINDS).map(([value, title]) => ({ value, title }));

/** The kind of a contract. */
export function contractKind(kind: string): string {
  return KINDS[kind] ?? titleOfCode(kind);
}

/** Kilowatt-hours as megawatt-hours, to the kilowatt-hour. */
export function mwh(kwh: string | null | undefined): string | null {
  return kwh == null ? null : divide(kwh, '1000', 3);
}

/** The mean price of a bill per MWh; null without energy. */
export function perMwh(amount: string, kwh: string | null | undefined): string | null {
  const energy = mwh(kwh);
  return energy === null ? null : divide(amount, energy, 2);
}

/** The status of a bill in a word. */
export function billStatus({ status }: Pick<Bill, 'status'>): {
  readonly word: string;
  readonly tone: Tone;
} {
  return status === 'FINAL'
    ? { word: 'Final', tone: 'good' }
    : { word: 'Draft', tone: 'attention' };
}

/** What a line charges: its clause, and the part of it. */
export function lineTitle({ component, part }: Pick<BillLine, 'component' | 'part'>): string {
  const name = clauseName(component);
  if (part == null || part === '' || part === 'BLOCK') return name;
  return `${name}, ${part === 'SELL_BACK' ? 'sold back' : wordsOf(part)}`;
}

/** The kind of a line. */
export function lineKind({ type }: BillLine): string {
  return clauseKind(type);
}

/** Who bears a share. */
export function shareTitle({ use, consumerRef }: Pick<BillShare, 'use' | 'consumerRef'>): string {
  return consumerRef ? consumer(use, consumerRef) : nameOfUse(use);
}

const METERS: Readonly<Record<Meter['role'], string>> = {
  MAIN: 'Main meter',
  SUBMETER: 'Submeter',
  BUILDING: 'Meter of a building',
};

/** What a meter measures. */
export function meterTitle({ role, use, consumerRef }: Meter): string {
  const where = METERS[role];
  if (role === 'BUILDING') return where;
  const what = consumerRef && use ? consumer(use, consumerRef) : use ? nameOfUse(use) : null;
  return what === null ? where : `${where}, ${what}`;
}

/** The sum of the bills of one currency; null for none or a mix. */
export function billsTotal(bills: readonly Bill[]): string | null {
  const currency = bills[0]?.currency;
  if (currency === undefined || bills.some((bill) => bill.currency !== currency)) return null;
  return sum(bills.map(({ total }) => total));
}

/** The metered energy of bills in kWh; null when one does not state it. */
export function billsEnergy(bills: readonly Bill[]): string | null {
  const energies = bills.map(({ checks }) => checks.energyKwh);
  if (energies.length === 0 || energies.some((energy) => energy == null)) return null;
  return sum(energies.map((energy) => energy ?? '0'));
}

/** A consumer with its use, unless its name says the use already. */
function consumer(use: EnergyUse, consumerRef: string): string {
  const name = spoken(consumerRef);
  return name.startsWith(nameOfUse(use)) ? name : `${nameOfUse(use)}, ${name}`;
}
