import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { type ApiCredential, type NewSecret, useCredentials } from '../../api/people';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { SecretDialog } from '../../components/SecretDialog';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { formatInstant } from '../../format/dates';
import { CredentialDialog } from './CredentialDialog';
import { NewCredentialDialog } from './NewCredentialDialog';
import { roleList } from './words';

/** API credentials: all of them for administrators, a customer's own for the customer. */
export function CredentialsCard({
  url,
  organizationId,
  staff = false,
}: {
  readonly url: string;
  /** Shows and makes credentials of this customer alone. */
  readonly organizationId?: string;
  /** Offers roles of the company. */
  readonly staff?: boolean;
}) {
  const credentials = useCredentials(url, organizationId);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<NewSecret | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const credential = credentials.data?.pages
    .flatMap(({ items }) => items)
    .find(({ clientId }) => clientId === chosen);
  return (
    <Card
      title="API credentials"
      note="With a client id and its secret a machine gets access tokens by the client-credentials grant."
      actions={
        <Button
          variant="primary"
          size="sm"
          onClick={() => {
            setAdding(true);
          }}
        >
          Make a credential
        </Button>
      }
    >
      <PagedTable
        query={credentials}
        label="The credentials"
        caption="API credentials"
        columns={() => columns(setChosen, staff)}
        rowId={({ clientId }) => clientId}
        searchable
        empty={{
          title: 'No API credential yet',
          text: 'Make one for each machine, so that each can be ended on its own.',
        }}
      />
      {adding ? (
        <NewCredentialDialog
          url={url}
          staff={staff}
          {...(organizationId === undefined ? {} : { organizationId })}
          onDone={setMade}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {credential ? (
        <CredentialDialog
          credential={credential}
          url={`${url}/${credential.clientId}`}
          onSecret={setMade}
          onClose={() => {
            setChosen(null);
          }}
        />
      ) : null}
      {made?.secret ? (
        <SecretDialog
          title={`Secret of ${made.credential.name}`}
          parts={[
            { label: 'Client id', value: made.credential.clientId },
            { label: 'Secret', value: made.secret },
          ]}
          onClose={() => {
            setMade(null);
          }}
        >
          Keep it where the machine keeps its secrets. If it gets lost, make a new one.
        </SecretDialog>
      ) : null}
    </Card>
  );
}

function columns(
  choose: (clientId: string) => void,
  staff: boolean,
): readonly Column<ApiCredential>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      kind: 'text',
      value: ({ name }) => name,
      cell: ({ clientId, name }) => (
        <Button
          variant="link"
          isInline
          onClick={() => {
            choose(clientId);
          }}
        >
          {name}
        </Button>
      ),
    },
    { id: 'clientId', title: 'Client id', kind: 'text', value: ({ clientId }) => clientId },
    {
      id: 'for',
      title: staff ? 'For' : 'Description',
      kind: 'text',
      value: (credential) =>
        staff
          ? (credential.organizationName ?? roleList(credential.roles))
          : credential.description,
    },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: ({ enabled }) => (enabled ? 'Active' : 'Disabled'),
      cell: ({ enabled }) => (
        <Badge tone={enabled ? 'good' : 'neutral'}>{enabled ? 'Active' : 'Disabled'}</Badge>
      ),
    },
    {
      id: 'created',
      title: 'Made',
      kind: 'date',
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt, createdBy }) => `${formatInstant(createdAt)} by ${createdBy}`,
    },
    {
      id: 'used',
      title: 'Last used',
      kind: 'date',
      value: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt }) => formatInstant(lastUsedAt),
    },
  ];
}
