import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { postJson } from '../../api/client';
import { useSites } from '../../api/fleet';
import { API } from '../../api/paths';
import { Card } from '../../components/Card';
import { SelectField, TextField } from '../../components/form/TextField';
import { PageHeader } from '../../components/PageHeader';
import { EMPTY_DRAFT, versionRequest } from './editor/draft';
import { VersionEditor } from './editor/VersionEditor';
import { CONTRACT_KINDS } from './words';
import { zoneName } from '../../format/dates';

const EMPTY = {
  code: '',
  name: '',
  siteCode: '',
  supplier: '',
  kind: 'SUPPLY',
  timeZone: 'America/Chicago',
  currency: 'USD',
};

/** A contract with its first version. */
export default function NewContractPage() {
  const [contract, setContract] = useState(EMPTY);
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Enter a contract"
        actions={
          <Link className="wl-link" to="/energy">
            All contracts
          </Link>
        }
      >
        What was agreed about power, clause by clause.
      </PageHeader>
      <VersionEditor
        initial={EMPTY_DRAFT}
        siteCode={contract.siteCode}
        timeZone={contract.timeZone}
        currency={contract.currency}
        base="/versions/0"
        submit="Enter the contract"
        head={(problem) => (
          <ContractFields contract={contract} problem={problem} onChange={setContract} />
        )}
        send={(draft, idempotencyKey) =>
          postJson(
            `${API.energy}/contracts`,
            { ...contract, versions: [versionRequest(draft)] },
            { idempotencyKey },
          )
        }
        onDone={() => {
          void queries.invalidateQueries();
          void navigate(`/energy/contracts/${contract.code}`);
        }}
      />
    </div>
  );
}

function ContractFields({
  contract,
  problem,
  onChange,
}: {
  readonly contract: typeof EMPTY;
  readonly problem: (pointer: string) => string | undefined;
  readonly onChange: (contract: typeof EMPTY) => void;
}) {
  const sites = useSites().data ?? [];
  const field = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    value: contract[name],
    problem: problem(`/${name}`),
    onChange: (value: string) => {
      onChange({ ...contract, [name]: value });
    },
  });
  return (
    <Card title="The contract">
      <div className="wl-fields">
        <TextField label="Name" {...field('name')} />
        <TextField label="Code" hint="Such as PEC-1; stays for ever" {...field('code')} />
        <SelectField
          label="Site"
          {...field('siteCode')}
          options={[
            { value: '', title: 'Choose' },
            ...sites.map(({ code, name }) => ({ value: code, title: name })),
          ]}
          onChange={(siteCode) => {
            const zone = sites.find(({ code }) => code === siteCode)?.timeZone;
            onChange({ ...contract, siteCode, timeZone: zone ?? contract.timeZone });
          }}
        />
        <TextField label="Supplier" {...field('supplier')} />
        <SelectField label="Kind" {...field('kind')} options={CONTRACT_KINDS} />
        <SelectField label="Days counted in" {...field('timeZone')} options={ZONES} />
        <TextField label="Currency" hint="ISO 4217, such as USD" {...field('currency')} />
      </div>
    </Card>
  );
}

const ZONES = Intl.supportedValuesOf('timeZone').map((value) => ({
  value,
  title: zoneName(value),
}));
