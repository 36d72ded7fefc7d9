import { Button, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { type Invited, type UserAccount, useCustomerUsers } from '../../api/people';
import { useUser } from '../../app/session';
import { Card } from '../../components/Card';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { loginColumns } from './accountColumns';
import { InvitationSecret } from './InvitationSecret';
import { InviteDialog } from './InviteDialog';
import { LoginActions } from './LoginActions';
import { fullName } from './words';

/** The users of one customer, for the customer and for administrators. */
export function CustomerUsersCard({ url }: { readonly url: string }) {
  const users = useCustomerUsers(url);
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const account = users.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === chosen);
  return (
    <Card
      title="Users"
      note="Users see usage and invoices of this customer, invite others and make API credentials."
      actions={
        <Button
          variant="primary"
          size="sm"
          onClick={() => {
            setInviting(true);
          }}
        >
          Invite a user
        </Button>
      }
    >
      <PagedTable
        query={users}
        label="The users"
        caption="Users"
        columns={() => columns(setChosen)}
        rowId={({ id }) => id}
        empty={{ title: 'No user yet', text: 'Invite the first one.' }}
      />
      {inviting ? (
        <InviteDialog
          title="Invite a user"
          url={url}
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
      {account ? (
        <UserDialog
          account={account}
          url={`${url}/${account.id}`}
          onClose={() => {
            setChosen(null);
          }}
        />
      ) : null}
    </Card>
  );
}

function UserDialog({
  account,
  url,
  onClose,
}: {
  readonly account: UserAccount;
  readonly url: string;
  readonly onClose: () => void;
}) {
  const id = useId();
  const own = useUser().username === account.username;
  return (
    <Modal isOpen variant="small" aria-labelledby={`${id}-title`} onClose={onClose}>
      <ModalHeader title={fullName(account)} labelId={`${id}-title`} />
      <ModalBody>
        <LoginActions account={account} url={url} own={own} removable onRemoved={onClose} />
      </ModalBody>
    </Modal>
  );
}

function columns(choose: (id: string) => void): readonly Column<UserAccount>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      kind: 'text',
      value: ({ lastName, firstName, username }) => `${lastName ?? username} ${firstName ?? ''}`,
      cell: (account) => (
        <Button
          variant="link"
          isInline
          onClick={() => {
            choose(account.id);
          }}
        >
          {fullName(account)}
        </Button>
      ),
    },
    { id: 'email', title: 'E-mail', kind: 'text', value: ({ email }) => email },
    ...loginColumns<UserAccount>(),
  ];
}
