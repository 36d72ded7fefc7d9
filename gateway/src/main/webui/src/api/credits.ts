/** The power credits of a contract: what sold energy earned, and the bills that it paid. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import { usePages } from './pages';
import { API } from './paths';

/** Credits of a stretch of months: opening + earned − used − expired = closing. */
export interface CreditFlow {
  readonly from: string;
  readonly to: string;
  readonly opening: string;
  readonly earned: string;
  readonly used: string;
  readonly expired: string;
  readonly closing: string;
}

/** A ledger in totals. */
export interface PowerCredits {
  readonly currency: string;
  readonly earned: string;
  readonly used: string;
  readonly expired: string;
  readonly open: string;
  readonly quarters: readonly CreditFlow[];
  readonly months: readonly CreditFlow[];
}

/** Which lines of a bill a credit may pay. */
export type CreditOffsets = 'ENERGY' | 'BILL';

/** A credit and what became of it. */
export interface CreditLot {
  readonly month: string;
  readonly name: string;
  readonly amount: string;
  readonly offsets: CreditOffsets;
  readonly maxBillPercent: string;
  /** The last month whose bill it may pay; absent when it never expires. */
  readonly lastMonth?: string | null;
  readonly uses: readonly { readonly month: string; readonly amount: string }[];
  readonly used: string;
  readonly expired: string;
  readonly open: string;
}

/** A posting of the ledger; a later correction is another one. */
export interface CreditPosting {
  readonly id: number;
  readonly creditMonth: string;
  readonly name: string;
  readonly kind: 'EARNED' | 'USED' | 'EXPIRED';
  readonly month: string;
  readonly amount: string;
  readonly settlementId?: string | null;
  readonly postedAt: string;
  readonly postedBy: string;
}

/** Where the ledger of a contract is. */
export function creditsOf(contractCode: string): string {
  return `${API.energy}/contracts/${contractCode}/credits`;
}

/** The ledger of a contract in totals, by quarter and by month. */
export function usePowerCredits(contractCode: string) {
  return useQuery({
    queryKey: ['power-credits', contractCode],
    queryFn: ({ signal }) => getJson<PowerCredits>(creditsOf(contractCode), {}, signal),
  });
}

/** Each credit, in the order in which they are used. */
export function useCreditLots(contractCode: string) {
  return usePages<CreditLot>(
    ['power-credit-lots', contractCode],
    `${creditsOf(contractCode)}/lots`,
  );
}

/** What was posted, oldest first. */
export function useCreditPostings(contractCode: string) {
  return usePages<CreditPosting>(
    ['power-credit-postings', contractCode],
    `${creditsOf(contractCode)}/postings`,
  );
}
