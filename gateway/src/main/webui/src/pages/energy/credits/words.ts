/** Power credits in words. */
import type { CreditLot, CreditOffsets, CreditPosting } from '../../../api/credits';
import type { ChargeComponent, Contract } from '../../../api/energy';
import { compare } from '../../../format/decimal';
import { formatNumber } from '../../../format/format';
import { periodTitle } from '../../../period/period';

const OFFSETS: Readonly<Record<CreditOffsets, string>> = {
  ENERGY: 'energy lines',
  BILL: 'whole bill',
};

const POSTINGS: Readonly<Record<CreditPosting['kind'], string>> = {
  EARNED: 'Earned',
  USED: 'Paid a bill',
  EXPIRED: 'Expired',
};

/** Which lines a credit may pay, as choices of a form. */
export const OFFSET_CHOICES = [
  { value: 'ENERGY', title: 'The energy lines of a bill' },
  { value: 'BILL', title: 'All of a bill' },
];

/** What a posting says. */
export function postingKind(kind: CreditPosting['kind']): string {
  return POSTINGS[kind];
}

/** What a credit may pay: `50 % of the energy lines`. */
export function limitOf({ offsets, maxBillPercent }: CreditLot): string {
  const part =
    compare(maxBillPercent, '100') === 0
      ? 'All'
      : `${formatNumber(maxBillPercent, { trimmed: true })} %`;
  return `${part} of the ${OFFSETS[offsets]}`;
}

/** The last month whose bill a credit may pay. */
export function lastMonthOf({ lastMonth }: CreditLot): string {
  return lastMonth ? periodTitle(lastMonth) : 'Never';
}

/** Whether a clause of the contract pays for sold energy with credits. */
export function earnsCredits({ versions }: Contract): boolean {
  return versions.some(({ components }) => components.some(paysByCredit));
}

function paysByCredit({ sellBack }: ChargeComponent): boolean {
  return typeof sellBack === 'object' && sellBack !== null && 'credit' in sellBack
    ? sellBack.credit != null
    : false;
}
