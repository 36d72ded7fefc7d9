/** Where the portal shows the records that the API names by their addresses. */
import type { SourceRef } from '../api/types';
import { API } from '../api/paths';
import { capital } from '../format/words';

interface RecordKind {
  /** The address of the collection in the API. */
  readonly api: string;
  /** What people call one such record. */
  readonly name: string;
  /** The page of the collection, which also takes its query. */
  readonly list: string;
  /** True when single records have a page below the collection's. */
  readonly single: boolean;
}

const KINDS: readonly RecordKind[] = [
  { api: `${API.energy}/settlements`, name: 'Power bill', list: '/energy/bills', single: true },
  { api: `${API.energy}/contracts`, name: 'Contract', list: '/energy/contracts', single: true },
  { api: `${API.energy}/meters`, name: 'Meter', list: '/energy/meters', single: true },
  {
    api: `${API.energy}/price-series`,
    name: 'Power prices',
    list: '/energy/prices',
    single: true,
  },
  { api: `${API.fleet}/asset-batches`, name: 'Asset batch', list: '/fleet/batches', single: true },
  { api: `${API.fleet}/assets`, name: 'Machine', list: '/fleet/machines', single: true },
  { api: `${API.fleet}/sites`, name: 'Site', list: '/fleet/sites', single: true },
  { api: `${API.costModel}/cost-facts`, name: 'Cost fact', list: '/facts/costs', single: true },
  { api: `${API.costModel}/debt-instruments`, name: 'Debt', list: '/facts/debt', single: true },
  { api: `${API.costModel}/payouts`, name: 'Payouts', list: '/facts/payouts', single: true },
  { api: `${API.aiHosting}/customers`, name: 'AI customer', list: '/customers', single: true },
  { api: `${API.aiHosting}/pools`, name: 'GPU pool', list: '/pools', single: true },
  { api: `${API.costModel}/market`, name: 'Market price', list: '/network', single: false },
];

/** The portal's page for an address of the API, null when there is none. */
export function portalPath(href: string | null | undefined): string | null {
  const [address = '', query = ''] = (href ?? '').split('?');
  const kind = kindOf(address);
  if (!kind) return address.startsWith('/') && !address.startsWith('/api/') ? (href ?? null) : null;
  // What lies below a record, such as the readings of a meter, is shown on the record's page.
  const [id = ''] = address.slice(kind.api.length).replace(/^\//, '').split('/');
  const path = kind.single && id !== '' ? `${kind.list}/${id}` : kind.list;
  return query === '' ? path : `${path}?${query}`;
}

/** What people call the kind of record that a figure was read from. */
export function sourceName(source: SourceRef): string {
  return kindOf(source.href.split('?')[0] ?? '')?.name ?? capitalised(source.type);
}

function kindOf(address: string): RecordKind | undefined {
  return KINDS.find(({ api }) => address === api || address.startsWith(`${api}/`));
}

function capitalised(type: string): string {
  const words = type.replaceAll('-', ' ');
  return capital(words);
}
