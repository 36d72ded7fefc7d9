import { useSearchParams } from 'react-router';

/** The scope of the page, from the URL (`?scope=site:pecos`): the company when it names none. */
export function useReportScope(): readonly [string, (scope: string) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (scope: string) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (scope === 'company') next.delete('scope');
        else next.set('scope', scope);
        return next;
      },
      { replace: true },
    );
  };
  return [search.get('scope') ?? 'company', choose];
}
