import { Link, useLocation, useParams } from 'react-router';
import { type FactKind, type FactVersion, useFactVersions } from '../../api/facts';
import { useSiteName } from '../../api/names';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { accountName } from '../../format/accounts';
import { formatInstant } from '../../format/dates';
import { FactActions } from './FactActions';
import { changedRows, factRows, type FactRow, factTitle } from './factRows';

const CHANGES = { CREATED: 'Entered', CHANGED: 'Corrected', DELETED: 'Taken back' } as const;

/** One fact with everything that happened to it. */
export default function FactPage() {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const kind = kindOf(pathname);
  const versions = useFactVersions(kind, id);
  const siteName = useSiteName();
  const last = versions.data?.at(-1);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={last ? factTitle(kind, last.body, siteName) : 'Fact'}
        actions={
          <>
            {last?.change === 'DELETED' ? <Badge tone="attention">Taken back</Badge> : null}
            {last && last.change !== 'DELETED' ? (
              <FactActions
                kind={kind}
                title={factTitle(kind, last.body, siteName)}
                fact={{ ...last.body, id, version: last.version }}
              />
            ) : null}
            <Link className="wl-link" to={`/facts/${kind}`}>
              All {kind === 'debt' ? 'loans and leases' : kind}
            </Link>
          </>
        }
      />
      <QueryView query={versions} label="The record">
        {(all) => {
          const states = all.map((version) => ({
            version,
            rows: factRows(kind, version.body, siteName),
          }));
          return (
            <div className="wl-grid">
              <Card title="What is on record" className="wl-span-7">
                <RowTable rows={states.at(-1)?.rows ?? []} />
                {last?.body.importId ? (
                  <p className="wl-small wl-table-note">
                    <Link className="wl-link" to={`/imports/runs/cost-model/${last.body.importId}`}>
                      The import that brought it
                    </Link>
                  </p>
                ) : null}
              </Card>
              <Card title="History" className="wl-span-5">
                <ol className="wl-timeline">
                  {[...states].reverse().map(({ version, rows }, index) => (
                    <li key={version.version}>
                      <Version version={version} before={states.at(-2 - index)?.rows} rows={rows} />
                    </li>
                  ))}
                </ol>
              </Card>
            </div>
          );
        }}
      </QueryView>
    </div>
  );
}

function RowTable({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <table className="wl-table">
      <caption className="pf-v6-screen-reader">What is on record</caption>
      <tbody>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <tr key={name}>
              <th scope="row" className="wl-muted">
                {name}
              </th>
              <td>{value}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Version({
  version,
  before,
  rows,
}: {
  readonly version: FactVersion<unknown>;
  readonly before: readonly FactRow[] | undefined;
  readonly rows: readonly FactRow[];
}) {
  const changes = before && version.change === 'CHANGED' ? changedRows(before, rows) : [];
  return (
    <div>
      <strong>
        {CHANGES[version.change]} by {accountName(version.changedBy)}
      </strong>
      <span className="wl-muted wl-small">
        {formatInstant(version.changedAt)}, version {version.version}
      </span>
      {version.reason ? <span>{version.reason}</span> : null}
      {changes.map((change) => (
        <span key={change.name}>
          {change.name}: {change.before} → {change.after}
        </span>
      ))}
    </div>
  );
}

function kindOf(pathname: string): FactKind {
  if (pathname.startsWith('/facts/costs')) return 'costs';
  return pathname.startsWith('/facts/debt') ? 'debt' : 'payouts';
}
