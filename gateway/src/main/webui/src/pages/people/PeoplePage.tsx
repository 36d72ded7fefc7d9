import { Button } from '@patternfly/react-core';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { type Invited, type Person, usePeople } from '../../api/people';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { loginColumns } from './accountColumns';
import { InvitationSecret } from './InvitationSecret';
import { InviteDialog } from './InviteDialog';
import { OrganizationsCard } from './OrganizationsCard';
import { fullName, roleList, STAFF_ROLES } from './words';

const COLUMNS: readonly Column<Person>[] = [
  {
    id: 'name',
    title: 'Name',
    kind: 'text',
    value: ({ lastName, firstName, username }) => `${lastName ?? username} ${firstName ?? ''}`,
    cell: (person) => (
      <Link className="wl-link" to={`/people/${person.id}`}>
        {fullName(person)}
      </Link>
    ),
  },
  { id: 'username', title: 'User name', kind: 'text', value: ({ username }) => username },
  { id: 'email', title: 'E-mail', kind: 'text', value: ({ email }) => email },
  { id: 'roles', title: 'Roles', kind: 'text', value: ({ roles }) => roleList(roles) },
  ...loginColumns<Person>(),
];

/** Who works with the suite, and which customers have users of their own. */
export default function PeoplePage() {
  const [search, setSearch] = useState('');
  const [role, setRole] = useState('');
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const people = usePeople({ search: useDeferredValue(search.trim()), role });
  const filtered = search.trim() !== '' || role !== '';
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="People"
        actions={
          <Button
            variant="primary"
            onClick={() => {
              setInviting(true);
            }}
          >
            Invite a person
          </Button>
        }
      >
        Who works with the suite and what they may do.
      </PageHeader>
      <Card
        title="People of the company"
        actions={
          <>
            <label className="wl-search">
              Search
              <input
                type="search"
                aria-label="Search by name, user name or e-mail"
                value={search}
                onChange={({ target }) => {
                  setSearch(target.value);
                }}
              />
            </label>
            <label className="wl-filter">
              Role
              <select
                value={role}
                onChange={({ target }) => {
                  setRole(target.value);
                }}
              >
                <option value="">All</option>
                {STAFF_ROLES.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          </>
        }
      >
        <PagedTable
          query={people}
          label="The people"
          caption="People of the company"
          columns={() => COLUMNS}
          rowId={({ id }) => id}
          empty={
            filtered
              ? { title: 'Nobody matches', text: 'Try another part of the name or another role.' }
              : { title: 'Nobody is here yet', text: 'Invite the first person.' }
          }
        />
      </Card>
      <OrganizationsCard />
      {inviting ? (
        <InviteDialog
          title="Invite a person"
          onDone={setInvited}
          onClose={() => {
            setInviting(false);
          }}
        />
      ) : null}
      <InvitationSecret
        invited={invited}
        onClose={() => {
          setInvited(null);
        }}
      />
    </div>
  );
}
