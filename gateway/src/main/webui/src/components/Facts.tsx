import type { ReactNode } from 'react';

/** Named facts in a row; absent ones are left out. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}) {
  const present = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return (
    <dl className="wl-facts">
      {present.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
