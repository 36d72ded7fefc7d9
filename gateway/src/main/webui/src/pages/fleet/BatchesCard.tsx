import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSites } from '../../api/fleet';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { BatchDialog } from './BatchDialog';
import { BatchesTable } from './BatchesTable';
import { STATUS_NAMES, USE_NAMES } from './words';

/** All batches, narrowed by site, use and status; the choice stays in the address. */
export function BatchesCard() {
  const [search, setSearch] = useSearchParams();
  const sites = useSites();
  const [adding, setAdding] = useState(false);
  const mayAdd = hasAnyRole(useUser(), ['operator', 'finance', 'admin']);
  const filter = {
    siteCode: search.get('siteCode'),
    use: search.get('use'),
    status: search.get('status'),
  };
  const narrowed = Object.values(filter).some((value) => value !== null);
  const choice = (name: keyof typeof filter, label: string, names: Record<string, string>) => (
    <label className="wl-filter">
      {label}
      <select
        value={filter[name] ?? ''}
        onChange={({ target }) => {
          const next = new URLSearchParams(search);
          if (target.value === '') next.delete(name);
          else next.set(name, target.value);
          setSearch(next, { replace: true });
        }}
      >
        <option value="">All</option>
        {Object.entries(names).map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  const siteNames = Object.fromEntries(sites.data?.map(({ code, name }) => [code, name]) ?? []);
  return (
    <Card
      title="Asset batches"
      actions={
        mayAdd ? (
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              setAdding(true);
            }}
          >
            Add a batch
          </Button>
        ) : null
      }
    >
      <BatchesTable
        filter={filter}
        tools={
          <>
            {choice('siteCode', 'Site', siteNames)}
            {choice('use', 'Use', { MINING: USE_NAMES.MINING, AI: USE_NAMES.AI })}
            {choice('status', 'Status', STATUS_NAMES)}
          </>
        }
        empty={
          narrowed
            ? { title: 'No batch is like this', text: 'Choose another site, use or status.' }
            : {
                title: 'No batch yet',
                text: 'Add one here, or import the list of your machines as a CSV file under Imports.',
              }
        }
      />
      {adding ? (
        <BatchDialog
          siteCode={filter.siteCode ?? ''}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Card>
  );
}
