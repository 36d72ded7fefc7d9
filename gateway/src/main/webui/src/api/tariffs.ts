/** Reading tariffs of the OpenEI rate database into clauses. */
import { postFile } from './client';
import type { ChargeComponent } from './energy';
import { API } from './paths';

/** Something that a tariff says and its clauses do not, or say by an assumption. */
export interface TariffNote {
  readonly kind: 'NOT_REPRESENTED' | 'ASSUMED' | 'TEXT' | 'APPLICABILITY';
  readonly field: string;
  readonly value?: string | null;
  readonly why: string;
}

/** A tariff as clauses; nothing is stored. */
export interface TariffPreview {
  readonly label?: string | null;
  readonly name?: string | null;
  readonly utility?: string | null;
  readonly effectiveFrom?: string | null;
  readonly effectiveTo?: string | null;
  readonly currency: string;
  readonly components: readonly ChargeComponent[];
  readonly notes: readonly TariffNote[];
}

/** Reads a tariff of a file; the label says which, where there are several. */
export async function readTariff(file: File, label: string): Promise<TariffPreview> {
  return await postFile<TariffPreview>(`${API.energy}/imports/tariffs`, file, 'application/json', {
    query: { label: label.trim() },
  });
}
