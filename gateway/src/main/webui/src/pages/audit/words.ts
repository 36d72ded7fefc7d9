/** The audit trail in the words of the page. */
import type { ChainVerification, TrailEntry } from '../../api/audit';
import { TRAIL_SERVICES } from '../../api/audit';
import { API } from '../../api/paths';
import { formatInstant } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { capital } from '../../format/words';

/** Collections of the API by service and kind of record. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  'cost-model payout': `${API.costModel}/payouts`,
  'cost-model cost-fact': `${API.costModel}/cost-facts`,
  'cost-model debt-instrument': `${API.costModel}/debt-instruments`,
  'fleet site': `${API.fleet}/sites`,
  'fleet asset-batch': `${API.fleet}/asset-batches`,
  'fleet asset': `${API.fleet}/assets`,
  'energy-contracts contract': `${API.energy}/contracts`,
  'energy-contracts meter': `${API.energy}/meters`,
  'energy-contracts price-series': `${API.energy}/price-series`,
  'energy-contracts settlement': `${API.energy}/settlements`,
};

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

type Named = Pick<TrailEntry, 'service' | 'entityType' | 'entityId'>;

/** The address of the record in the API, null when it has none of its own. */
export function recordHref({ service, entityType, entityId }: Named): string | null {
  const collection = COLLECTIONS[`${service} ${entityType}`];
  return collection ? `${collection}/${encodeURIComponent(entityId)}` : null;
}

/** The page of the portal that shows the record, for kinds that the API's addresses do not name. */
export function recordPage({ service, entityType, entityId }: Named): string | null {
  if (entityType === 'import') return `/imports/runs/${service}/${entityId}`;
  if (entityType === 'period-lock' || entityType === 'period') return `/cost?period=${entityId}`;
  return null;
}

/** A kind of record or an action as words: `asset-batch` becomes `Asset batch`. */
export function inWords(code: string): string {
  const words = code.replace(/[.\-_]/g, ' ').trim();
  return capital(words);
}

/** What was done: `payout.deleted` becomes `Deleted`, whichever kind of record it was. */
export function actionInWords({ action, entityType }: Pick<TrailEntry, 'action' | 'entityType'>) {
  const own = action.startsWith(`${entityType}.`) ? action.slice(entityType.length + 1) : action;
  return inWords(own);
}

/** A field's path as words: `buildings[0].powerCapacityKw` becomes `Buildings 1, power capacity kw`. */
export function fieldInWords(field: string): string {
  const parts = field.split('.').map((part) =>
    part
      .replace(/\[(\d+)\]/g, (_, index: string) => ` ${Number(index) + 1}`)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  );
  return inWords(parts.join(', '));
}

/** A field's value as people read it: long numbers and seals are cut, instants written out. */
export function valueInWords(value: string): string {
  if (UUID.test(value)) return `No. ${value.slice(0, 8)}`;
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`;
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? formatInstant(value) : value;
}

/** The name of a service. */
export function serviceName(service: string): string {
  return TRAIL_SERVICES.find(({ value }) => value === service)?.title ?? inWords(service);
}

/** A record that people know by a code is shown by it; long numbers are cut. */
export function recordName({ entityId }: Pick<TrailEntry, 'entityId'>): string {
  return UUID.test(entityId) ? `No. ${entityId.slice(0, 8)}` : entityId;
}

/** What a recomputation of a chain found, in a sentence. */
export function chainInWords(chain: ChainVerification): string {
  if (chain.brokenAtSequence != null) {
    return `Entry ${formatNumber(String(chain.brokenAtSequence))} does not fit its seal: it was changed, moved or removed.`;
  }
  if (chain.lostEntries > 0) {
    return `${formatNumber(String(chain.lostEntries))} entries were removed, or put in from outside.`;
  }
  const waiting =
    chain.unsealedEntries > 0 ? `, ${formatNumber(String(chain.unsealedEntries))} wait` : '';
  return chain.headSequence === 0
    ? 'Nothing was recorded yet.'
    : `${formatNumber(String(chain.sealedEntries))} entries, sealed up to ${formatInstant(chain.sealedUpTo)}${waiting}.`;
}
