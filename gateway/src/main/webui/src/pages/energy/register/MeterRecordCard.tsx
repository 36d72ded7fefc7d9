import { useState } from 'react';
import type { Meter } from '../../../api/energy';
import { addChannel } from '../../../api/register';
import { hasAnyRole, useUser } from '../../../app/session';
import { Card } from '../../../components/Card';
import { RecordForm } from '../../../components/form/RecordForm';
import { ENERGY_WRITERS } from '../../roles';
import { CorrectMeterDialog } from './MeterDialog';
import { MultipliersDialog } from './MultipliersDialog';
import { channelTitle, FURTHER_CHANNELS, multipliersInWords } from './words';

/** What a meter counts, by what its raw readings are multiplied, and the ways to change it. */
export function MeterRecordCard({ meter }: { readonly meter: Meter }) {
  const mayChange = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [open, setOpen] = useState<'record' | 'channel' | 'multipliers' | null>(null);
  const further = FURTHER_CHANNELS.filter(({ value }) => !meter.channels.includes(value));
  const close = () => {
    setOpen(null);
  };
  return (
    <Card
      title="What it counts"
      actions={
        mayChange ? (
          <>
            <button
              type="button"
              className="wl-link"
              onClick={() => {
                setOpen('record');
              }}
            >
              Change the meter
            </button>
            {further.length > 0 ? (
              <button
                type="button"
                className="wl-link"
                onClick={() => {
                  setOpen('channel');
                }}
              >
                Add a channel
              </button>
            ) : null}
            <button
              type="button"
              className="wl-link"
              onClick={() => {
                setOpen('multipliers');
              }}
            >
              Change the multipliers
            </button>
          </>
        ) : null
      }
    >
      <ul className="wl-small">
        {meter.channels.map((channel) => (
          <li key={channel}>{channelTitle(channel)}</li>
        ))}
      </ul>
      <p className="wl-muted wl-small">
        {meter.multipliers.length === 0
          ? 'Raw readings are not multiplied.'
          : `Raw readings ${multipliersInWords(meter).join(', ')}.`}
      </p>
      {open === 'channel' ? (
        <RecordForm<Meter>
          title="Add a channel"
          fields={[
            {
              name: 'channel',
              label: 'What it counts, too',
              required: true,
              options: further,
            },
          ]}
          initial={{}}
          send={({ channel = '' }, key) => addChannel(meter.code, channel, key)}
          submit="Add the channel"
          onClose={close}
        />
      ) : null}
      {open === 'record' ? <CorrectMeterDialog meter={meter} onClose={close} /> : null}
      {open === 'multipliers' ? <MultipliersDialog meter={meter} onClose={close} /> : null}
    </Card>
  );
}
