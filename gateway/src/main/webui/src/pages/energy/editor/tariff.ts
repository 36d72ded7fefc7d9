/** A tariff of the rate database in words, and as a part of a draft. */
import type { TariffNote, TariffPreview } from '../../../api/tariffs';
import type { Tone } from '../../../components/Badge';
import { clauseKind } from '../clauseKinds';
import type { VersionDraft } from './draft';
import type { Terms } from './terms';

const KINDS: Readonly<Record<TariffNote['kind'], { readonly word: string; readonly tone: Tone }>> =
  {
    NOT_REPRESENTED: { word: 'Left out', tone: 'attention' },
    ASSUMED: { word: 'Assumed', tone: 'attention' },
    TEXT: { word: 'Text', tone: 'neutral' },
    APPLICABILITY: { word: 'Who may take it', tone: 'neutral' },
  };

/** What kind of remark a note is. */
export function noteKind(kind: TariffNote['kind']) {
  return KINDS[kind];
}

/** Whose tariff it is and what it is called; empty when the file does not say. */
export function tariffName({ utility, name }: TariffPreview): string {
  return [utility, name].filter(Boolean).join(', ');
}

/** The kinds of its clauses, each with how many there are: `Fixed charge, 5 × Demand charge`. */
export function kindsOf({ components }: TariffPreview): string {
  const kinds = components.map(({ type }) => clauseKind(type));
  const counted = [...new Set(kinds)].map((kind) => {
    const count = kinds.filter((other) => other === kind).length;
    return count === 1 ? kind : `${String(count)} × ${kind}`;
  });
  return counted.join(', ') || 'no clause';
}

/** The draft with the clauses of a tariff at its end; its first day and name where none are yet. */
export function withTariff(draft: VersionDraft, tariff: TariffPreview): VersionDraft {
  const next = Math.max(-1, ...draft.clauses.map(({ id }) => id)) + 1;
  const added = tariff.components.map((component, index) => ({
    id: next + index,
    terms: component as unknown as Terms,
  }));
  return {
    ...draft,
    effectiveFrom: draft.effectiveFrom === '' ? (tariff.effectiveFrom ?? '') : draft.effectiveFrom,
    note: draft.note === '' ? tariffName(tariff) : draft.note,
    clauses: [...draft.clauses, ...added],
  };
}
