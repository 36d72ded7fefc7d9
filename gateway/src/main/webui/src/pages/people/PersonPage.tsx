import { Link, useParams } from 'react-router';
import { type LoginSession, PEOPLE, type Person, usePerson, useSessions } from '../../api/people';
import { useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatInstant } from '../../format/dates';
import { LoginActions } from './LoginActions';
import { EditButton, RolesButton } from './PersonDialogs';
import { factorList, fullName, roleList, statusOf } from './words';

const SESSIONS: readonly Column<LoginSession>[] = [
  {
    id: 'startedAt',
    title: 'Logged in',
    kind: 'date',
    value: ({ startedAt }) => startedAt,
    cell: ({ startedAt }) => formatInstant(startedAt),
  },
  {
    id: 'lastUsedAt',
    title: 'Last used',
    kind: 'date',
    value: ({ lastUsedAt }) => lastUsedAt,
    cell: ({ lastUsedAt }) => formatInstant(lastUsedAt),
  },
  { id: 'ipAddress', title: 'From', kind: 'text', value: ({ ipAddress }) => ipAddress },
];

/** One person: who it is, what they may do, where they are logged in. */
export default function PersonPage() {
  const { id = '' } = useParams();
  const person = usePerson(id);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={person.data ? fullName(person.data) : 'Person'}
        actions={
          <Link className="wl-link" to="/people">
            All people
          </Link>
        }
      />
      <QueryView query={person} label="The person">
        {(known) => <Known person={known} />}
      </QueryView>
    </div>
  );
}

function Known({ person }: { readonly person: Person }) {
  const sessions = useSessions(person.id);
  const own = useUser().username === person.username;
  const { title, tone } = statusOf(person);
  return (
    <>
      <Card title="Account" actions={<EditButton person={person} />}>
        <Facts
          facts={[
            [
              'Status',
              <Badge key="status" tone={tone}>
                {title}
              </Badge>,
            ],
            ['User name', person.username],
            ['E-mail', person.email],
            ['Second factor', factorList(person.secondFactors)],
            ['Last login', person.lastLoginAt ? formatInstant(person.lastLoginAt) : 'None known'],
            ['Here since', formatInstant(person.createdAt)],
          ]}
        />
      </Card>
      <Card title="Roles" actions={<RolesButton person={person} />}>
        <p>{roleList(person.roles)}</p>
      </Card>
      <Card
        title="Logins"
        note="Signing out ends these logins at once at the identity provider; a page that is open works until its access token expires, at most five minutes."
      >
        <QueryView query={sessions} label="The logins" lines={3}>
          {(open) => (
            <DataTable
              caption="Logins that have not ended"
              columns={SESSIONS}
              rows={open}
              rowId={({ startedAt, ipAddress }) => `${startedAt} ${ipAddress}`}
              initialSort="-startedAt"
              empty={{ title: 'Not logged in anywhere' }}
            />
          )}
        </QueryView>
      </Card>
      <Card
        title="Help and safety"
        note={
          own
            ? 'What ends or resets your own login is done by another administrator.'
            : 'Each of these asks before it happens and is kept in the audit trail.'
        }
      >
        <LoginActions account={person} url={`${PEOPLE}/${person.id}`} own={own} />
      </Card>
    </>
  );
}
