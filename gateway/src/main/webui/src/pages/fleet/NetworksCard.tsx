import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { putJson } from '../../api/client';
import { networksUrl, type SiteNetwork, type SiteNetworks, useSiteNetworks } from '../../api/fleet';
import type { Role } from '../../api/types';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { FormDialog } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';

/** Those who read in which networks machines answer. */
export const NETWORK_READERS: readonly Role[] = ['operator', 'auditor', 'admin'];

const NETWORKS: readonly Column<SiteNetwork>[] = [
  { id: 'range', title: 'Addresses', kind: 'text', value: ({ range }) => range },
  {
    id: 'ports',
    title: 'Ports',
    kind: 'text',
    value: ({ fromPort, toPort }) =>
      fromPort === toPort ? String(fromPort) : `${String(fromPort)} to ${String(toPort)}`,
  },
];

/** The networks in which a site's machines answer. */
export function NetworksCard({ siteCode }: { readonly siteCode: string }) {
  const known = useSiteNetworks(siteCode);
  const user = useUser();
  const [editing, setEditing] = useState(false);
  return (
    <Card
      title="Machine networks"
      actions={
        known.data && hasAnyRole(user, ['operator', 'admin']) ? (
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              setEditing(true);
            }}
          >
            Change the networks
          </Button>
        ) : null
      }
    >
      <QueryView query={known} label="The networks">
        {({ networks }) => (
          <DataTable
            caption="Machine networks"
            columns={NETWORKS}
            rows={networks}
            rowId={({ range, fromPort }) => `${range} ${String(fromPort)}`}
            empty={{
              title: 'No network yet',
              text: 'Machines of this site can have an address once its networks are entered.',
            }}
          />
        )}
      </QueryView>
      {editing && known.data ? (
        <NetworksDialog
          known={known.data}
          onClose={() => {
            setEditing(false);
          }}
        />
      ) : null}
    </Card>
  );
}

/** All networks in one line, the way people write them to each other. */
function NetworksDialog({
  known,
  onClose,
}: {
  readonly known: SiteNetworks;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(known.networks.map(written).join(', '));
  return (
    <FormDialog
      title="Machine networks"
      submit="Save the networks"
      busy="Saving…"
      send={() =>
        putJson<SiteNetworks>(networksUrl(known.siteCode), {
          networks: read(text),
          version: known.version,
        })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField
            label="Networks"
            name="networks"
            value={text}
            hint="Address range and ports, such as 10.20.0.0/16 4028-4029; several with commas."
            problem={
              problemAt('networks') ??
              known.networks
                .concat(read(text))
                .map((_, index) => problemAt(`networks/${String(index)}/range`))
                .find((problem) => problem !== undefined)
            }
            onChange={setText}
          />
        </div>
      )}
    </FormDialog>
  );
}

function written({ range, fromPort, toPort }: SiteNetwork): string {
  return `${range} ${String(fromPort)}-${String(toPort)}`;
}

/** What cannot be read becomes a port of 0, which the server refuses with what is allowed. */
export function read(text: string): SiteNetwork[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [range = '', ports = ''] = entry.split(/\s+/);
      const [from = '', to = from] = ports.split('-');
      return { range, fromPort: port(from), toPort: port(to) };
    });
}

function port(text: string): number {
  return /^\d{1,5}$/.test(text) ? Number(text) : 0;
}
