/** What versions of a power bill differ by, and who bears a bill. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import type { AllocationRule, EnergyUse } from './energy';
import { API } from './paths';

/** A line that differs from another version of the bill. */
export interface BillDelta {
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly component: string;
  readonly part?: string | null;
  readonly from: string;
  readonly to: string;
  readonly quantity?: string | null;
  readonly unit: string;
  readonly amountBefore?: string | null;
  readonly amountAfter?: string | null;
  readonly amount: string;
  readonly determinants: readonly {
    readonly name: string;
    readonly before?: string | null;
    readonly after?: string | null;
  }[];
}

/** What two versions of a bill differ by. */
export interface BillDeltas {
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly currency: string;
  readonly total: string;
  readonly deltas: readonly BillDelta[];
}

/** What a use or a consumer bears of a line. */
export interface AllocatedPart {
  readonly use: EnergyUse;
  readonly consumerRef?: string | null;
  readonly amount: string;
  readonly percent?: string | null;
}

/** A line and who bears it. */
export interface AllocatedLine {
  readonly lineNo: number;
  readonly component: string;
  readonly part?: string | null;
  readonly amount: string;
  readonly rule: AllocationRule;
  readonly parts: readonly AllocatedPart[];
}

/** Who bears a bill, line by line. */
export interface BillAllocation {
  readonly currency: string;
  readonly total: string;
  readonly allocated: string;
  readonly lines: readonly AllocatedLine[];
}

/** What a bill differs by from another version of it. */
export function useBillDeltas(id: string, against: number) {
  return useQuery({
    queryKey: ['bill-deltas', id, against],
    queryFn: ({ signal }) =>
      getJson<BillDeltas>(`${API.energy}/settlements/${id}/deltas`, { against }, signal),
  });
}

/** Where the allocation of a bill is. */
export function allocationOf(id: string): string {
  return `${API.energy}/settlements/${id}/allocation`;
}

/** Who bears a bill. */
export function useBillAllocation(id: string) {
  return useQuery({
    queryKey: ['bill-allocation', id],
    queryFn: ({ signal }) => getJson<BillAllocation>(allocationOf(id), {}, signal),
  });
}
