import { useState } from 'react';
import { type Channel, type Meter, useContracts, useSiteMeters } from '../../../api/energy';
import { useSites } from '../../../api/fleet';
import { spoken } from '../../../api/names';
import { enterMeter, type MeterRequest } from '../../../api/register';
import { ChoicesField } from '../../../components/form/ChoicesField';
import { FormDialog } from '../../../components/form/FormDialog';
import { SelectField, TextField } from '../../../components/form/TextField';
import { FURTHER_CHANNELS, hintIn, METER_INTERVALS, ROLES, USES } from './words';

/** What is known of a meter before it is entered. */
export interface KnownOfMeter {
  readonly code?: string;
  readonly siteCode?: string;
  readonly contractCode?: string;
}

const EMPTY = {
  code: '',
  siteCode: '',
  contractCode: '',
  role: 'MAIN',
  use: 'MINING',
  consumerRef: '',
  buildingCode: '',
  intervalMinutes: '15',
  breakerKw: '',
};

type Values = typeof EMPTY;

/** Enters a meter. */
export function MeterDialog({
  known = {},
  onDone,
  onClose,
}: {
  readonly known?: KnownOfMeter;
  readonly onDone?: (meter: Meter) => void;
  readonly onClose: () => void;
}) {
  const [values, setValues] = useState<Values>({ ...EMPTY, ...known });
  const [channels, setChannels] = useState<readonly string[]>([]);
  const sites = useSites().data ?? [];
  const contracts = (useContracts().data ?? []).filter(
    ({ siteCode }) => values.siteCode === '' || siteCode === values.siteCode,
  );
  const buildings = (useSiteMeters(values.siteCode).data ?? []).filter(
    ({ role, contractCode }) => role === 'BUILDING' && (contractCode ?? '') === values.contractCode,
  );
  const change = (part: Partial<Values>) => {
    setValues((before) => ({ ...before, ...part }));
  };
  const bind = (name: keyof Values, problem: string | undefined) => ({
    name,
    value: values[name],
    problem,
    onChange: (value: string) => {
      change({ [name]: value });
    },
  });
  const submeter = values.role === 'SUBMETER';
  return (
    <FormDialog<Meter>
      title="Enter a meter"
      submit="Enter the meter"
      busy="Saving…"
      wide
      send={(key) => enterMeter(requestOf(values, channels as readonly Channel[]), key)}
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField
            label="Code"
            required
            hint="As in its files, such as pecos-main; stays for ever"
            {...bind('code', problemAt('code'))}
          />
          <SelectField
            label="Site"
            required
            {...bind('siteCode', problemAt('siteCode'))}
            options={[
              { value: '', title: 'Choose' },
              ...sites.map(({ code, name }) => ({ value: code, title: name })),
            ]}
            onChange={(siteCode) => {
              change({ siteCode, contractCode: '', buildingCode: '' });
            }}
          />
          <SelectField
            label="Contract that it feeds"
            hint="Its months are counted in the zone of the contract, in UTC without one"
            {...bind('contractCode', problemAt('contractCode'))}
            options={[
              { value: '', title: 'None' },
              ...contracts.map(({ code, name }) => ({ value: code, title: name })),
            ]}
            onChange={(contractCode) => {
              const site = contracts.find(({ code }) => code === contractCode)?.siteCode;
              change({ contractCode, buildingCode: '', ...(site ? { siteCode: site } : {}) });
            }}
          />
          <SelectField
            label="Feeds it as"
            required
            options={ROLES}
            {...bind('role', problemAt('role'))}
            hint={hintIn(ROLES, values.role)}
          />
          <SelectField
            label={values.role === 'MAIN' ? 'Energy no submeter took is for' : 'Its energy is for'}
            options={USES}
            {...bind('use', problemAt('use'))}
          />
          {submeter ? (
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
          <SelectField
            label="Length of its intervals"
            required
            options={METER_INTERVALS}
            {...bind('intervalMinutes', problemAt('intervalMinutes'))}
          />
          <TextField
            label="Breaker size"
            unit="kW"
            kind="decimal"
            hint="Readings above it are doubted"
            {...bind('breakerKw', problemAt('breakerKw'))}
          />
          <ChoicesField
            label="What it counts beside the energy taken"
            choices={FURTHER_CHANNELS}
            chosen={channels}
            problem={problemAt('channels')}
            onChange={setChannels}
          />
        </div>
      )}
    </FormDialog>
  );
}

function requestOf(values: Values, channels: readonly Channel[]): MeterRequest {
  const { code, siteCode, contractCode, role, use, intervalMinutes, breakerKw } = values;
  const { consumerRef, buildingCode } = role === 'SUBMETER' ? values : EMPTY;
  return {
    code: code.trim(),
    siteCode,
    role: role as Meter['role'],
    use,
    intervalMinutes: Number(intervalMinutes),
    channels,
    ...(contractCode === '' ? {} : { contractCode }),
    ...(consumerRef.trim() === '' ? {} : { consumerRef: consumerRef.trim() }),
    ...(buildingCode === '' ? {} : { buildingCode }),
    ...(breakerKw.trim() === '' ? {} : { breakerKw: plainNumber(breakerKw) }),
  };
}

/** A decimal as it was typed, without thousands separators. */
function plainNumber(typed: string): string {
  return typed.replace(/[,\s]/g, '');
}
