import { useState } from 'react';
import type { Channel, Meter } from '../../../api/energy';
import { correctMeter, enterMeter } from '../../../api/register';
import { ChoicesField } from '../../../components/form/ChoicesField';
import { FormDialog } from '../../../components/form/FormDialog';
import { AreaField, SelectField, TextField } from '../../../components/form/TextField';
import { useSites } from '../../../api/fleet';
import { MeterFields } from './MeterFields';
import { correctionOf, EMPTY_METER, type MeterForm, meterForm, meterRequest } from './meterForm';
import { FURTHER_CHANNELS, METER_INTERVALS } from './words';

/** What is known of a meter before it is entered. */
export type KnownOfMeter = Partial<Pick<MeterForm, 'code' | 'siteCode' | 'contractCode'>>;

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
  const [form, setForm] = useState<MeterForm>({ ...EMPTY_METER, ...known });
  const [channels, setChannels] = useState<readonly string[]>([]);
  const sites = useSites().data ?? [];
  const change = (part: Partial<MeterForm>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  return (
    <FormDialog<Meter>
      title="Enter a meter"
      submit="Enter the meter"
      busy="Saving…"
      wide
      send={(key) => enterMeter(meterRequest(form, channels as readonly Channel[]), key)}
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField
            name="code"
            label="Code"
            required
            hint="As in its files, such as pecos-main; stays for ever"
            value={form.code}
            problem={problemAt('code')}
            onChange={(code) => {
              change({ code });
            }}
          />
          <SelectField
            name="siteCode"
            label="Site"
            required
            value={form.siteCode}
            problem={problemAt('siteCode')}
            options={[
              { value: '', title: 'Choose' },
              ...sites.map(({ code, name }) => ({ value: code, title: name })),
            ]}
            onChange={(siteCode) => {
              change({ siteCode, contractCode: '', buildingCode: '' });
            }}
          />
          <SelectField
            name="intervalMinutes"
            label="Length of its intervals"
            required
            options={METER_INTERVALS}
            value={form.intervalMinutes}
            problem={problemAt('intervalMinutes')}
            onChange={(intervalMinutes) => {
              change({ intervalMinutes });
            }}
          />
          <MeterFields form={form} problemAt={problemAt} onChange={change} />
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

/** Corrects a meter, moves it to another contract or retires it. */
export function CorrectMeterDialog({
  meter,
  onClose,
}: {
  readonly meter: Meter;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState(() => meterForm(meter));
  const [reason, setReason] = useState('');
  const change = (part: Partial<MeterForm>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  return (
    <FormDialog<Meter>
      title="Change the meter"
      submit="Save the change"
      busy="Saving…"
      wide
      send={() => correctMeter(meter.code, correctionOf(form, reason))}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p className="wl-muted">
            Its code, its site and its intervals stay. Bills that would change become outdated; a
            closed month refuses the change. Give the last day of a meter that was replaced, and the
            first day to the one in its place.
          </p>
          <div className="wl-fields">
            <MeterFields form={form} problemAt={problemAt} onChange={change} />
            <TextField
              name="effectiveFrom"
              label="Counts from"
              kind="date"
              hint="Empty for always"
              value={form.effectiveFrom}
              problem={problemAt('effectiveFrom')}
              onChange={(effectiveFrom) => {
                change({ effectiveFrom });
              }}
            />
            <TextField
              name="effectiveTo"
              label="Retired from"
              kind="date"
              hint="The first day on which it no longer counts"
              value={form.effectiveTo}
              problem={problemAt('effectiveTo')}
              onChange={(effectiveTo) => {
                change({ effectiveTo });
              }}
            />
          </div>
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={1000}
            value={reason}
            problem={problemAt('reason')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}
