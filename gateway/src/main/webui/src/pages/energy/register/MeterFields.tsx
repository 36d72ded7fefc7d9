import { useContracts, useSiteMeters } from '../../../api/energy';
import { spoken } from '../../../api/names';
import type { ProblemAt } from '../../../components/form/FormDialog';
import { SelectField, TextField } from '../../../components/form/TextField';
import type { MeterForm } from './meterForm';
import { hintIn, ROLES, USES } from './words';

/** What of a meter can be corrected: what it feeds, as what, and for whom. */
export function MeterFields({
  form,
  problemAt,
  onChange,
}: {
  readonly form: MeterForm;
  readonly problemAt: ProblemAt;
  readonly onChange: (part: Partial<MeterForm>) => void;
}) {
  const contracts = (useContracts().data ?? []).filter(
    ({ siteCode }) => form.siteCode === '' || siteCode === form.siteCode,
  );
  const buildings = (useSiteMeters(form.siteCode).data ?? []).filter(
    ({ role, contractCode }) => role === 'BUILDING' && (contractCode ?? '') === form.contractCode,
  );
  const bind = (name: keyof MeterForm, problem: string | undefined) => ({
    name,
    value: form[name],
    problem,
    onChange: (value: string) => {
      onChange({ [name]: value });
    },
  });
  return (
    <>
      <SelectField
        label="Contract that it feeds"
        hint="Its days are counted in the zone of the contract, in UTC without one"
        {...bind('contractCode', problemAt('contractCode'))}
        options={[
          { value: '', title: 'None' },
          ...contracts.map(({ code, name }) => ({ value: code, title: name })),
        ]}
        onChange={(contractCode) => {
          const site = contracts.find(({ code }) => code === contractCode)?.siteCode;
          onChange({ contractCode, buildingCode: '', ...(site ? { siteCode: site } : {}) });
        }}
      />
      <SelectField
        label="Feeds it as"
        required
        options={ROLES}
        {...bind('role', problemAt('role'))}
        hint={hintIn(ROLES, form.role)}
      />
      <SelectField
        label={form.role === 'MAIN' ? 'What no submeter took is for' : 'Its energy is for'}
        options={USES}
        {...bind('use', problemAt('use'))}
      />
      {form.role === 'SUBMETER' ? (
        <>
          <TextField
            label="Consumer behind it"
            maxLength={200}
            hint="Such as the code of an AI tenant; empty for the company itself"
            {...bind('consumerRef', problemAt('consumerRef'))}
          />
          <SelectField
            label="Building that it stands in"
            hint="Shares the overhead of the building"
            {...bind('buildingCode', problemAt('buildingCode'))}
            options={[
              { value: '', title: 'None' },
              ...buildings.map(({ code }) => ({ value: code, title: spoken(code) })),
            ]}
          />
        </>
      ) : null}
      <TextField
        label="Breaker size"
        unit="kW"
        kind="decimal"
        hint="Readings above it are doubted"
        {...bind('breakerKw', problemAt('breakerKw'))}
      />
    </>
  );
}
