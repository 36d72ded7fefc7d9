import { useDeferredValue, useMemo, useState } from 'react';
import { type MachineModel, useModels } from '../../api/fleet';
import { type MarketSummary, useEconomics } from '../../api/market';
import { ProblemError, problemOf } from '../../api/problem';
import { Card } from '../../components/Card';
import { SelectField, TextField } from '../../components/form/TextField';
import { ErrorState, LoadingState } from '../../components/States';
import { economicsInputs, type EconomicsFields, initialFields, unreadable } from './economics';
import { EconomicsFigures } from './EconomicsFigures';

const FIELDS: readonly {
  readonly name: Exclude<keyof EconomicsFields, 'model'>;
  readonly label: string;
  readonly unit?: string;
}[] = [
  { name: 'powerPriceUsdPerKwh', label: 'Power price', unit: 'USD/kWh' },
  { name: 'pue', label: 'PUE' },
  { name: 'poolFeePercent', label: 'Pool fee', unit: '%' },
  { name: 'priceUsdPerBtc', label: 'Market price', unit: 'USD/BTC' },
  { name: 'difficulty', label: 'Difficulty' },
  { name: 'feesBtcPerBlock', label: 'Mean fees', unit: 'BTC/block' },
];

/** What a machine earns: a calculator that starts with the market as it is. */
export function EconomicsCard({ summary }: { readonly summary: MarketSummary }) {
  const models = useModels();
  const miners = useMemo(
    () => models.data?.filter(({ kind }) => kind === 'ASIC') ?? [],
    [models.data],
  );
  const [fields, setFields] = useState(() => initialFields(summary));
  const settled = useDeferredValue(fields);
  const machine = miners.find(({ code }) => code === settled.model);
  const wrong = unreadable(settled);
  const inputs = useMemo(
    () => economicsInputs(settled, machine, summary.height),
    [settled, machine, summary.height],
  );
  const economics = useEconomics(inputs, wrong.length === 0 && !models.isPending);
  const refusal = economics.error instanceof ProblemError ? economics.error : null;
  const change = (name: keyof EconomicsFields) => (value: string) => {
    setFields({ ...fields, [name]: value });
  };
  const problemAt = (name: keyof EconomicsFields) =>
    wrong.includes(name)
      ? 'A number with a point, such as 0.05'
      : (refusal?.fieldDetail(`/${name}`) ?? undefined);
  return (
    <Card
      title="What a machine earns"
      note="Starts with the market as it is now; change any assumption."
    >
      <div className="wl-grid">
        <div className="wl-span-6">
          <div className="wl-fields">
            <div className="wl-field-wide">
              <SelectField
                label="Machine"
                value={fields.model}
                options={[...miners.map(option), { value: '', title: 'Own efficiency' }]}
                onChange={change('model')}
              />
            </div>
            {fields.model === '' ? (
              <TextField
                kind="decimal"
                label="Efficiency"
                unit="J/TH"
                value={fields.efficiencyJPerTh}
                problem={problemAt('efficiencyJPerTh')}
                onChange={change('efficiencyJPerTh')}
              />
            ) : null}
            {FIELDS.map(({ name, ...field }) => (
              <TextField
                key={name}
                kind="decimal"
                {...field}
                value={fields[name]}
                problem={problemAt(name)}
                onChange={change(name)}
              />
            ))}
          </div>
        </div>
        <div className="wl-span-6">
          {refusal ? <ErrorState problem={problemOf(refusal)} /> : null}
          {economics.data && !refusal ? (
            <EconomicsFigures
              economics={economics.data}
              fields={settled}
              own={settled.model === ''}
            />
          ) : null}
          {economics.isLoading ? <LoadingState label="The calculation" /> : null}
        </div>
      </div>
    </Card>
  );
}

function option({ code, name, hashrateThs, efficiencyJPerTh }: MachineModel) {
  return { value: code, title: `${name}: ${hashrateThs} TH/s, ${efficiencyJPerTh} J/TH` };
}
