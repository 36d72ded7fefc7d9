/** The names behind the codes of sites and machine models. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import { API } from './paths';
import type { Page } from './types';
import { capital } from '../format/words';

interface Named {
  readonly code: string;
  readonly name: string;
}

function useNames(collection: 'sites' | 'models'): ReadonlyMap<string, string> {
  const query = useQuery({
    queryKey: ['names', collection],
    queryFn: async ({ signal }) => {
      const page = await getJson<Page<Named>>(
        `${API.fleet}/${collection}`,
        { limit: 1000 },
        signal,
      );
      return new Map(page.items.map(({ code, name }) => [code, name]));
    },
    staleTime: 10 * 60_000,
  });
  return query.data ?? NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Names a scope such as `site:pecos` or `model:antminer-s21`, also while the names are loading. */
export function useScopeName(): (scope: string) => string {
  const sites = useNames('sites');
  const models = useNames('models');
  return (scope) => scopeName(scope, sites, models);
}

/** The sites as choices of a form or a filter, by name. */
export function useSites(): readonly { readonly value: string; readonly title: string }[] {
  const sites = useNames('sites');
  return [...sites]
    .map(([value, title]) => ({ value, title }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** Company, sites and machine models as choices of a form or a filter. */
export function useScopeChoices(
  chosen?: string,
): readonly { readonly value: string; readonly title: string }[] {
  const sites = useNames('sites');
  const models = useNames('models');
  const known = [
    { value: 'company', title: 'Company' },
    ...choices('site', sites),
    ...choices('model', models),
  ];
  return chosen === undefined || known.some(({ value }) => value === chosen)
    ? known
    : [...known, { value: chosen, title: chosen }];
}

function choices(kind: 'site' | 'model', names: ReadonlyMap<string, string>) {
  return [...names]
    .map(([code, title]) => ({ value: `${kind}:${code}`, title }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** Names a site by its code. */
export function useSiteName(): (code: string) => string {
  const sites = useNames('sites');
  return (code) => sites.get(code) ?? spoken(code);
}

/** Names a machine model by its code. */
export function useModelName(): (code: string) => string {
  const models = useNames('models');
  return (code) => models.get(code) ?? spoken(code);
}

/** The name of a scope, from the catalogues or, without an entry there, from the code itself. */
export function scopeName(
  scope: string,
  sites: ReadonlyMap<string, string>,
  models: ReadonlyMap<string, string>,
): string {
  const [kind, code = ''] = scope.split(':');
  if (kind === 'company') return 'Company';
  if (code === '') return kind === 'site' ? 'Without a site' : 'Without a model';
  return (kind === 'site' ? sites : models).get(code) ?? spoken(code);
}

/** A code as words: `antminer-s21-pro` becomes `Antminer S21 Pro`. */
export function spoken(code: string): string {
  return code
    .split('-')
    .map((word) => (/^[a-z]{1,2}$/.test(word) ? word.toUpperCase() : capital(word)))
    .join(' ');
}
