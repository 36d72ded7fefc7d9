import { useScopeChoices } from '../../api/names';
import type { Report } from '../../api/reports';
import { useReportScope } from './useReportScope';

/** For whom: the company, a site or a machine model; only where a report can be had for them. */
export function ScopeChoice({ reports }: { readonly reports: readonly Report[] }) {
  const [scope, choose] = useReportScope();
  const choices = useScopeChoices(scope);
  if (!reports.some(({ scoped }) => scoped)) return null;
  return (
    <label className="wl-filter">
      Scope
      <select
        value={scope}
        onChange={({ target }) => {
          choose(target.value);
        }}
      >
        {choices.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
