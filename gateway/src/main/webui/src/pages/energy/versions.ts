/** Which version of a contract holds when. */
import type { Contract, ContractVersion } from '../../api/energy';

/** The version that holds on a local day: of those that cover it, the one agreed last. */
export function versionOn(contract: Contract, day: string): ContractVersion | null {
  return contract.versions
    .filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom <= day && (effectiveTo == null || day < effectiveTo),
    )
    .reduce<ContractVersion | null>(
      (last, version) => (last === null || version.version > last.version ? version : last),
      null,
    );
}

/** The first day after the given one on which another version, or none, holds. */
export function nextChange(contract: Contract, day: string): string | null {
  const present = versionOn(contract, day)?.version;
  return (
    contract.versions
      .flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo ?? ''])
      .filter((date) => date > day && versionOn(contract, date)?.version !== present)
      .sort()[0] ?? null
  );
}

/** The price series that a contract's clauses refer to. */
export function seriesOf({ versions }: Contract): string[] {
  return seriesIn(versions.map(({ components }) => components));
}

/** Whether a clause of any version says which certificates or how much carbon come with energy. */
export function statesAttributes({ versions }: Contract): boolean {
  return versions.some(({ components }) =>
    components.some(({ attributes }) => attributes !== undefined && attributes !== null),
  );
}

/** The price series that terms refer to, wherever they stand: `priceSeries`, `dayAheadSeries`. */
export function seriesIn(terms: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [member, inner] of Object.entries(value)) {
      if (/series$/i.test(member) && typeof inner === 'string') found.add(inner);
      visit(inner);
    }
  };
  visit(terms);
  return [...found].sort();
}
