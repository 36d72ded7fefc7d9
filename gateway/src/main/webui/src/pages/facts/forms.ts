/** What is asked for when a fact is entered by hand. */
import type { FactKind } from '../../api/facts';
import type { Field, FormValues } from '../../components/form/fields';
import { COMPONENT_NAMES } from '../../theme/palette';
import { choices, DAY_COUNTS, DEBT_TYPES, DRIVERS, PURPOSES } from './words';

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** The fields of a kind of fact. */
export function fieldsOf(kind: FactKind, sites: readonly Choice[]): readonly Field[] {
  switch (kind) {
    case 'payouts':
      return payoutFields(sites);
    case 'costs':
      return costFields(sites);
    case 'debt':
      return debtFields(sites);
  }
}

/** What the form starts with. */
export function initialOf(kind: FactKind, period: string): FormValues {
  if (kind === 'payouts') return { poolFeeBtc: '0' };
  if (kind === 'costs') return { period, currency: 'USD', miningSharePercent: '100' };
  return { currency: 'USD', dayCount: 'MONTHLY', purpose: 'MINING', type: 'LOAN' };
}

/** The values of a fact as the form shows them. */
export function valuesOf(fields: readonly Field[], fact: object): FormValues {
  const members = new Map(Object.entries(fact));
  return Object.fromEntries(
    fields.map(({ name }) => {
      const value: unknown = members.get(name);
      return [name, value === null || value === undefined ? '' : String(value)];
    }),
  );
}

function payoutFields(sites: readonly Choice[]): readonly Field[] {
  return [
    { name: 'siteCode', label: 'Site', required: true, options: sites },
    { name: 'pool', label: 'Pool', required: true },
    { name: 'day', label: 'UTC day', required: true, kind: 'date' },
    {
      name: 'grossBtc',
      label: 'Earned, BTC',
      required: true,
      kind: 'number',
      hint: 'Before the pool fee, to the satoshi',
    },
    {
      name: 'poolFeeBtc',
      label: 'Pool fee, BTC',
      required: true,
      kind: 'number',
      hint: '0 when the pool takes none',
    },
    { name: 'reference', label: 'Reference', hint: "The pool's reference or the transaction" },
  ];
}

function costFields(sites: readonly Choice[]): readonly Field[] {
  return [
    { name: 'description', label: 'Description', required: true },
    { name: 'code', label: 'Code', required: true, hint: 'Once in a month, such as INSURANCE' },
    { name: 'component', label: 'Component', required: true, options: choices(COMPONENT_NAMES) },
    { name: 'category', label: 'Category', required: true, hint: 'Such as maintenance' },
    { name: 'period', label: 'Month', required: true, kind: 'month' },
    {
      name: 'amount',
      label: 'Amount',
      required: true,
      kind: 'number',
      hint: 'Negative for a credit',
    },
    { name: 'currency', label: 'Currency', required: true },
    {
      name: 'siteCode',
      label: 'Site',
      options: sites,
      hint: 'None for a cost that the sites share',
    },
    {
      name: 'driver',
      label: 'Shared by',
      required: true,
      options: choices(DRIVERS),
      when: ({ siteCode }) => !siteCode,
    },
    { name: 'miningSharePercent', label: 'Share of mining, %', kind: 'number' },
    { name: 'supplier', label: 'Supplier' },
    { name: 'document', label: 'Document', hint: 'Number of the invoice' },
  ];
}

function debtFields(sites: readonly Choice[]): readonly Field[] {
  return [
    { name: 'name', label: 'Name', required: true },
    { name: 'code', label: 'Code', required: true, hint: 'Such as TERM-A' },
    { name: 'type', label: 'Kind', required: true, options: choices(DEBT_TYPES) },
    { name: 'lender', label: 'Lender' },
    {
      name: 'principal',
      label: 'Principal',
      required: true,
      kind: 'number',
      hint: 'Of a lease the liability at its start',
    },
    { name: 'currency', label: 'Currency', required: true },
    { name: 'annualRatePercent', label: 'Rate a year, %', required: true, kind: 'number' },
    { name: 'dayCount', label: 'Interest', required: true, options: choices(DAY_COUNTS) },
    { name: 'drawnOn', label: 'Drawn on', required: true, kind: 'date' },
    { name: 'maturesOn', label: 'Matures on', required: true, kind: 'date' },
    { name: 'purpose', label: 'Raised for', required: true, options: choices(PURPOSES) },
    {
      name: 'miningSharePercent',
      label: 'Share of mining, %',
      required: true,
      kind: 'number',
      when: ({ purpose }) => purpose === 'CORPORATE',
    },
    { name: 'siteCode', label: 'Site', options: sites, hint: 'None for debt of the company' },
    {
      name: 'driver',
      label: 'Shared by',
      options: choices(DRIVERS),
      hint: 'Hashrate hours when left open',
      when: ({ siteCode }) => !siteCode,
    },
    {
      name: 'levelPayments',
      label: 'Equal monthly payments',
      kind: 'count',
      hint: 'Their number; none when repaid at maturity',
    },
    { name: 'monthlyFee', label: 'Fee a month', kind: 'number' },
  ];
}
