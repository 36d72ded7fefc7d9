/** Names of statement lines as people say them, with the names behind the codes of the books. */
import { spoken } from '../../api/names';
import type { StatementLine } from '../../api/types';
import { formatNumber } from '../../format/format';
import { DEBT_TYPES } from '../facts/words';

/** `cascade-power: Demand`, `site: millbrook`: a code beside a colon. */
const CODE_BEFORE = /^([a-z0-9]+(?:-[a-z0-9]+)*): /;
const CODE_AFTER = /: ([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const MACHINES = /\((\d+) × ([^)]+)\)$/;
const KIND_OF_DEBT = /\(([A-Z_]+)\)$/;

/**
 * The name of a line. What a person wrote stays as it is; where the books put a line together from
 * codes, names take their place.
 */
export function lineName(
  { description, source }: Pick<StatementLine, 'description' | 'source'>,
  modelName: (code: string) => string = spoken,
): string {
  switch (source?.href.split('?')[0]?.split('/')[4]) {
    case 'settlements':
      return description.replace(CODE_BEFORE, (_, code: string) => `${spoken(code)}: `);
    case 'asset-batches':
      return description.replace(
        MACHINES,
        (_, quantity: string, model: string) =>
          `(${formatNumber(quantity)} × ${/^[a-z0-9-]+$/.test(model) ? modelName(model) : model})`,
      );
    case 'debt-instruments':
      return description.replace(
        KIND_OF_DEBT,
        (whole, type: string) =>
          (DEBT_TYPES[type] && `(${DEBT_TYPES[type].toLowerCase()})`) ?? whole,
      );
    case 'payouts':
      return description.replace(CODE_AFTER, (_, code: string) => `: ${spoken(code)}`);
    default:
      return description;
  }
}
