import { useSearchParams } from 'react-router';
import type { StatementQuery } from '../../api/statements';
import type { Coins, Component, Definition } from '../../api/types';
import { usePeriod } from '../../period/usePeriod';
import { COMPONENT_ORDER } from '../../theme/palette';

/** What the cost page shows, all of it in the URL. */
export interface CostView {
  readonly period: string;
  readonly definition: Definition;
  readonly coins: Coins;
  readonly scope: string;
  /** The statement that the view shows. */
  readonly query: Required<StatementQuery>;
  readonly component: Component | null;
  readonly change: (values: Readonly<Record<string, string | null>>) => void;
}

/** Reads the view from the URL and changes it there. */
export function useCostView(): CostView {
  const [period] = usePeriod();
  const [search, setSearch] = useSearchParams();
  const component = search.get('component');
  const definition = search.get('definition') === 'cash' ? 'cash' : 'all-in';
  const coins = search.get('coins') === 'net' ? 'net' : 'gross';
  const scope = search.get('scope') ?? 'company';
  return {
    period,
    definition,
    coins,
    scope,
    query: { period, scope, definition, coins },
    component: COMPONENT_ORDER.find((known) => known === component) ?? null,
    change: (values) => {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(values)) {
            if (value === null) next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { preventScrollReset: true },
      );
    },
  };
}
