import { useState } from 'react';
import { useNavigate } from 'react-router';
import { postJson } from '../../api/client';
import { type AssetBatch, useModels, useSites } from '../../api/fleet';
import { API } from '../../api/paths';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { SelectField, TextField } from '../../components/form/TextField';
import { CATEGORY_NAMES, STATUS_NAMES, USE_NAMES } from './words';

const EMPTY = {
  code: '',
  description: '',
  siteCode: '',
  buildingCode: '',
  category: 'MACHINE',
  use: 'MINING',
  modelCode: '',
  quantity: '',
  unitCost: '',
  salvageValuePerUnit: '',
  currency: 'USD',
  supplier: '',
  usefulLifeMonths: '48',
  acquiredOn: '',
  status: 'ORDERED',
  inServiceOn: '',
};
type Name = keyof typeof EMPTY;

/** Adds a batch of machines or infrastructure. */
export function BatchDialog({
  siteCode = '',
  onClose,
}: {
  readonly siteCode?: string;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState({ ...EMPTY, siteCode });
  const navigate = useNavigate();
  const sites = useSites();
  const models = useModels();
  const site = sites.data?.find(({ code }) => code === fields.siteCode);
  const machines = fields.category === 'MACHINE';
  const kind = fields.use === 'AI' ? 'GPU' : 'ASIC';
  const bind = (name: Name, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  const send = (idempotencyKey: string) => {
    const { quantity, usefulLifeMonths, modelCode, inServiceOn, ...rest } = fields;
    const body = {
      ...stated({
        ...rest,
        modelCode: machines ? modelCode : '',
        inServiceOn: fields.status === 'IN_SERVICE' ? inServiceOn : '',
      }),
      quantity: Number(quantity),
      usefulLifeMonths: Number(usefulLifeMonths),
    };
    return postJson<AssetBatch>(`${API.fleet}/asset-batches`, body, { idempotencyKey });
  };
  return (
    <FormDialog
      title="Add an asset batch"
      submit="Add the batch"
      busy="Adding…"
      wide
      send={send}
      onDone={({ id }) => void navigate(`/fleet/batches/${id}`)}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField
            label="Description"
            required
            {...bind('description', problemAt('description'))}
          />
          <TextField
            label="Code"
            required
            hint="Your own mark, such as PEC-S21-1."
            {...bind('code', problemAt('code'))}
          />
          <SelectField
            label="Site"
            required
            options={options(sites.data ?? [], 'Choose a site')}
            {...bind('siteCode', problemAt('siteCode'))}
          />
          <SelectField
            label="Building"
            options={options(site?.buildings ?? [], 'Whole site')}
            {...bind('buildingCode', problemAt('buildingCode'))}
          />
          <SelectField
            label="What"
            options={named(CATEGORY_NAMES)}
            {...bind('category', problemAt('category'))}
          />
          <SelectField
            label="Use"
            options={named({ MINING: USE_NAMES.MINING, AI: USE_NAMES.AI })}
            {...bind('use', problemAt('use'))}
          />
          {machines ? (
            <SelectField
              label="Model"
              options={options(
                (models.data ?? []).filter((model) => model.kind === kind),
                'Choose a model',
              )}
              {...bind('modelCode', problemAt('modelCode'))}
            />
          ) : null}
          <TextField label="Supplier" {...bind('supplier', problemAt('supplier'))} />
          <TextField
            kind="decimal"
            label="Quantity"
            required
            {...bind('quantity', problemAt('quantity'))}
          />
          <TextField
            kind="decimal"
            label="Cost per unit"
            required
            {...bind('unitCost', problemAt('unitCost'))}
          />
          <TextField
            label="Currency"
            required
            maxLength={3}
            {...bind('currency', problemAt('currency'))}
          />
          <TextField
            kind="decimal"
            label="Salvage value per unit"
            {...bind('salvageValuePerUnit', problemAt('salvageValuePerUnit'))}
          />
          <TextField
            kind="decimal"
            label="Useful life"
            unit="months"
            required
            {...bind('usefulLifeMonths', problemAt('usefulLifeMonths'))}
          />
          <TextField
            kind="date"
            label="Acquired on"
            required
            {...bind('acquiredOn', problemAt('acquiredOn'))}
          />
          <SelectField
            label="Status"
            options={named({
              ORDERED: STATUS_NAMES.ORDERED,
              IN_TRANSIT: STATUS_NAMES.IN_TRANSIT,
              IN_STOCK: STATUS_NAMES.IN_STOCK,
              IN_SERVICE: STATUS_NAMES.IN_SERVICE,
            })}
            {...bind('status', problemAt('status'))}
          />
          {fields.status === 'IN_SERVICE' ? (
            <TextField
              kind="date"
              label="In service on"
              required
              {...bind('inServiceOn', problemAt('inServiceOn'))}
            />
          ) : null}
        </div>
      )}
    </FormDialog>
  );
}

function options(records: readonly { code: string; name: string }[], none: string) {
  return [
    { value: '', title: none },
    ...records.map(({ code, name }) => ({ value: code, title: name })),
  ];
}

function named(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, title]) => ({ value, title }));
}
