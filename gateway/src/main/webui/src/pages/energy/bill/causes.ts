/** Why a line of a bill differs from an earlier version, in words. */
import type { BillDelta } from '../../../api/bills';
import { explainedValue } from '../../../components/explain/explainedValue';
import { formatInstantAtSite } from '../../../format/dates';
import { sign } from '../../../format/decimal';
import { formatQuantity } from '../../../format/format';
import { labelOf } from '../editor/labels';

const CHANGES: Readonly<Record<BillDelta['change'], string>> = {
  ADDED: 'New',
  REMOVED: 'Gone',
  CHANGED: 'Changed',
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Whether a line is new, gone or changed. */
export function changeName(change: BillDelta['change']): string {
  return CHANGES[change];
}

/** What brought the difference about, the figures that differ one by one. */
export function causesOf(
  delta: BillDelta,
  { currency, timeZone }: { readonly currency: string; readonly timeZone: string },
): string[] {
  if (delta.change === 'ADDED') return ['The version before did not charge it.'];
  if (delta.change === 'REMOVED') return ['This version does not charge it any more.'];
  const figures = delta.determinants.map(({ name, before, after }) => {
    const { label, unit } = labelOf(name, currency);
    const shown = (value: string | null | undefined) => {
      if (value == null) return 'none';
      if (INSTANT.test(value)) return formatInstantAtSite(value, timeZone);
      return explainedValue(value, unit ?? '');
    };
    return `${label}: ${shown(before)} → ${shown(after)}`;
  });
  if (figures.length > 0) return figures;
  return delta.quantity != null && sign(delta.quantity) !== 0
    ? [`Quantity: ${formatQuantity(delta.quantity, delta.unit, { trimmed: true })}`]
    : ['Prices or shares of the hours'];
}
