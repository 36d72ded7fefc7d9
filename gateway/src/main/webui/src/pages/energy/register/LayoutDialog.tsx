import { useState } from 'react';
import type { Channel } from '../../../api/energy';
import { type FileLayout, type FileOwner, setFileLayout } from '../../../api/register';
import { FormDialog, type ProblemAt } from '../../../components/form/FormDialog';
import { SelectField, TextField } from '../../../components/form/TextField';
import { Part } from '../editor/Part';
import { type LayoutForm, layoutForm, layoutOf } from './layoutForm';
import {
  channelTitle,
  DECIMALS,
  hintIn,
  LABELS,
  METER_UNITS,
  PRICE_UNITS,
  REPEATED_HOURS,
  SEPARATORS,
  ZONES,
} from './words';

/** Fields of the form that are texts. */
type TextName = Exclude<keyof LayoutForm, 'channels'>;

/** What every part of the form needs. */
interface PartProps {
  readonly form: LayoutForm;
  readonly bind: (name: TextName) => {
    readonly name: string;
    readonly value: string;
    readonly problem: string | undefined;
    readonly onChange: (value: string) => void;
  };
}

/** Says how the CSV files of a meter or a price series are laid out. */
export function LayoutDialog({
  owner,
  title,
  layout,
  timeZone,
  channels = [],
  onClose,
}: {
  readonly owner: FileOwner;
  /** Whose files, as people call it. */
  readonly title: string;
  readonly layout: FileLayout | undefined;
  readonly timeZone: string;
  /** What a meter counts beside the energy taken. */
  readonly channels?: readonly Channel[];
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState(() => layoutForm(layout, timeZone));
  const meter = owner.kind === 'meters';
  const binder = (problemAt: ProblemAt) => (name: TextName) => ({
    name,
    value: form[name],
    problem: problemAt(name),
    onChange: (value: string) => {
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <FormDialog
      title={`Files of ${title}`}
      submit="Save the layout"
      busy="Saving…"
      wide
      send={() => setFileLayout(owner, layoutOf(form, layout))}
      onClose={onClose}
    >
      {(problemAt) => {
        const parts = { form, bind: binder(problemAt) };
        return (
          <div className="wl-stack">
            <p className="wl-card-note">
              Name the columns as the first line of the file does. Green Button files need no
              layout.
            </p>
            <TimeFields {...parts} />
            <ValueFields {...parts} meter={meter} />
            {meter && form.row === 'interval' && channels.length > 0 ? (
              <Part label="Further columns" problem={problemAt('channels')}>
                <div className="wl-fields">
                  {channels.map((channel) => (
                    <TextField
                      key={channel}
                      label={channelTitle(channel)}
                      hint="Its column; empty when the file has none"
                      value={form.channels[channel] ?? ''}
                      onChange={(column) => {
                        setForm((before) => ({
                          ...before,
                          channels: { ...before.channels, [channel]: column },
                        }));
                      }}
                    />
                  ))}
                </div>
              </Part>
            ) : null}
            <SignFields {...parts} />
          </div>
        );
      }}
    </FormDialog>
  );
}

function TimeFields({ form, bind }: PartProps) {
  const written = form.timeFormat.trim() !== '';
  return (
    <Part label="When" problem={undefined}>
      <div className="wl-fields">
        <TextField label="Column of the day or time" required {...bind('timeColumn')} />
        <TextField
          label="Column of the time alone"
          hint="When day and time stand apart"
          {...bind('clockColumn')}
        />
        <TextField
          label="How it is written"
          hint="Such as M/d/yyyy HH:mm; empty for 2026-10-31T14:00Z"
          maxLength={40}
          {...bind('timeFormat')}
        />
        {written ? (
          <SelectField label="In the time of" required options={ZONES} {...bind('timeZone')} />
        ) : null}
        <SelectField
          label="A time names of its interval"
          options={LABELS}
          {...bind('label')}
          hint={hintIn(LABELS, form.label)}
        />
        {written ? (
          <SelectField
            label="The hour that comes twice in autumn"
            options={REPEATED_HOURS}
            {...bind('repeatedHour')}
            hint={hintIn(REPEATED_HOURS, form.repeatedHour)}
          />
        ) : null}
        {written && form.repeatedHour === 'FLAGGED' ? (
          <>
            <TextField label="Column of the flag" required {...bind('flagColumn')} />
            <TextField label="In the second hour it says" required {...bind('flagValue')} />
          </>
        ) : null}
      </div>
    </Part>
  );
}

function ValueFields({ form, bind, meter }: PartProps & { readonly meter: boolean }) {
  return (
    <Part label="What" problem={undefined}>
      <div className="wl-fields">
        <SelectField
          label="Each row is"
          options={[
            { value: 'interval', title: 'One interval' },
            { value: 'day', title: 'One day, intervals side by side' },
          ]}
          {...bind('row')}
        />
        {form.row === 'day' ? (
          <TextField
            label="Column of the first interval"
            required
            hint="The others follow to its right"
            {...bind('firstIntervalColumn')}
          />
        ) : (
          <TextField
            label={meter ? 'Column of the energy' : 'Column of the price'}
            required
            {...bind('valueColumn')}
          />
        )}
        <SelectField
          label="Its numbers are"
          options={meter ? METER_UNITS : PRICE_UNITS}
          {...bind('unit')}
        />
        {meter ? (
          <SelectField
            label="Transformers"
            hint="Raw numbers are multiplied by the multipliers of the meter"
            options={[
              { value: 'final', title: 'Numbers are final' },
              { value: 'raw', title: 'Numbers are raw' },
            ]}
            {...bind('raw')}
          />
        ) : null}
      </div>
    </Part>
  );
}

function SignFields({ bind }: PartProps) {
  return (
    <Part label="How it is written" problem={undefined}>
      <div className="wl-fields">
        <SelectField label="Between fields" options={SEPARATORS} {...bind('separator')} />
        <SelectField label="Decimals" options={DECIMALS} {...bind('decimals')} />
        <TextField
          label="Lines above the names of the columns"
          kind="decimal"
          {...bind('skipLines')}
        />
      </div>
    </Part>
  );
}
