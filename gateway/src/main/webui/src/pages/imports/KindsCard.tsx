import ArrowIcon from '@patternfly/react-icons/dist/esm/icons/arrow-right-icon';
import { Link } from 'react-router';
import { type ImportKind, type ImportServiceName, useImportKinds } from '../../api/imports';
import { useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { EmptyState, QueryView } from '../../components/States';

/** What one service takes, of that the user may import. */
export function KindsCard({
  service,
  title,
}: {
  readonly service: ImportServiceName;
  readonly title: string;
}) {
  const kinds = useImportKinds(service);
  const { roles } = useUser();
  return (
    <Card title={title} className="wl-span-4">
      <QueryView query={kinds} label="The list" lines={4}>
        {(all) => <Kinds service={service} kinds={all.filter((kind) => open(kind, roles))} />}
      </QueryView>
    </Card>
  );
}

function Kinds({
  service,
  kinds,
}: {
  readonly service: ImportServiceName;
  readonly kinds: readonly ImportKind[];
}) {
  if (kinds.length === 0) {
    return (
      <EmptyState title="Nothing here for your role">
        Other roles import these files; what they brought in is in the history below.
      </EmptyState>
    );
  }
  return (
    <ul className="wl-choices">
      {kinds.map((kind) => (
        <li key={kind.code}>
          <Link className="wl-choice" to={`/imports/new/${service}/${kind.code}`}>
            <span>
              <strong>{kind.title}</strong>
              <span className="wl-muted wl-small">{columnsInWords(kind)}</span>
            </span>
            <ArrowIcon />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function open(kind: ImportKind, roles: readonly string[]): boolean {
  return kind.roles.some((role) => roles.includes(role));
}

function columnsInWords({ columns }: ImportKind): string {
  const required = columns.filter((column) => column.required).length;
  const all = columns.length === 1 ? '1 column' : `${columns.length} columns`;
  return required === columns.length ? all : `${all}, ${required} of them required`;
}
