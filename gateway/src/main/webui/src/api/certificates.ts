/** Certificates and emissions that came with bought energy. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import { API } from './paths';
import type { Explanation, Page } from './types';

/** A purchase of energy with certificates or a stated intensity. */
export interface Purchase {
  readonly component: string;
  readonly vintage: string;
  readonly energyMwh: string;
  readonly certificateKind?: string | null;
  /** Absent when they stay with the seller. */
  readonly certificates?: string | null;
  readonly carbonKg?: string | null;
  readonly carbonKgPerMwh?: string | null;
  readonly explanations: readonly Explanation[];
}

/** What came with the energy of a bill beside the energy itself. */
export interface EnergyAttributes {
  readonly settlementId: string;
  readonly period: string;
  readonly status: 'FINAL' | 'DRAFT';
  readonly purchases: readonly Purchase[];
}

/** What came with the energy of a contract, by bill. */
export function useEnergyAttributes(contractCode: string, enabled: boolean) {
  return useQuery({
    queryKey: ['energy-attributes', contractCode],
    queryFn: async ({ signal }) => {
      const url = `${API.energy}/energy-attributes`;
      return (await getJson<Page<EnergyAttributes>>(url, { contractCode, limit: 1000 }, signal))
        .items;
    },
    enabled,
  });
}
