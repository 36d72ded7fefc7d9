/** Customers of the AI hosting and their plans. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../client';
import { API } from '../paths';
import type { Page } from '../types';

const MOST = 1000;

export type CustomerStatus = 'ACTIVE' | 'CLOSED';

/** Whom to write to. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** What is known of a customer by itself and by staff. */
interface CustomerProfile {
  readonly code: string;
  readonly name: string;
  readonly legalName: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly contact: Contact;
  readonly taxId?: string | null;
  readonly status: CustomerStatus;
}

/** A customer as staff sees it. */
export interface Customer extends CustomerProfile {
  readonly organizationId: string;
  readonly version: number;
}

/** A customer as it sees itself. */
export interface OwnCustomer extends CustomerProfile {
  readonly plans: readonly PlanVersion[];
}

/** How GPU time is priced. */
export type PriceModel =
  | {
      readonly type: 'RESERVED';
      readonly gpus: number;
      readonly pricePerGpuHour: string;
      readonly from?: string | null;
      readonly to?: string | null;
      readonly burstPricePerGpuHour?: string | null;
    }
  | {
      readonly type: 'ON_DEMAND';
      readonly pricePerGpuHour: string;
      readonly granuleSeconds?: number | null;
      readonly rounding?: string | null;
    };

/** What was agreed about prices at one time. */
export interface PlanVersion {
  readonly version: number;
  readonly pool?: string | null;
  readonly effectiveFrom: string;
  /** The first day on which it no longer holds. */
  readonly effectiveTo?: string | null;
  readonly note?: string | null;
  readonly rounding: string;
  readonly priceModel: PriceModel;
  readonly recordedAt: string;
}

/** The customer that asks, with its plans. */
export function useOwnCustomer() {
  return useQuery({
    queryKey: ['hosting', 'own'],
    queryFn: ({ signal }) => getJson<OwnCustomer>(`${API.aiHosting}/customer`, {}, signal),
  });
}

/** All customers. */
export function useCustomers() {
  return useQuery({
    queryKey: ['hosting', 'customers'],
    queryFn: async ({ signal }) =>
      (await getJson<Page<Customer>>(`${API.aiHosting}/customers`, { limit: MOST }, signal)).items,
  });
}

/** One customer. */
export function useCustomer(code: string) {
  return useQuery({
    queryKey: ['hosting', 'customer', code],
    queryFn: ({ signal }) => getJson<Customer>(customerUrl(code), {}, signal),
  });
}

/** The address of a customer. */
export function customerUrl(code: string): string {
  return `${API.aiHosting}/customers/${encodeURIComponent(code)}`;
}

/** The versions of a customer's plan, oldest first. */
export function usePlans(code: string) {
  return useQuery({
    queryKey: ['hosting', 'plans', code],
    queryFn: async ({ signal }) =>
      (await getJson<Page<PlanVersion>>(`${customerUrl(code)}/plans`, {}, signal)).items,
  });
}
