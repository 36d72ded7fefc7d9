import { useState } from 'react';
import type { Meter } from '../../../api/energy';
import { setMultipliers } from '../../../api/register';
import { FormDialog } from '../../../components/form/FormDialog';
import { AreaField, TextField } from '../../../components/form/TextField';
import { zonePlace } from '../../../format/dates';
import { instantAt, localMinute } from '../../../format/zones';

interface Row {
  /** Local time; empty for the beginning. */
  readonly from: string;
  readonly factor: string;
}

/** Says by what the raw readings of a meter are multiplied, from which time on. */
export function MultipliersDialog({
  meter,
  onClose,
}: {
  readonly meter: Meter;
  readonly onClose: () => void;
}) {
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(meter));
  const [reason, setReason] = useState('');
  const change = (index: number, part: Partial<Row>) => {
    setRows((before) => before.map((row, at) => (at === index ? { ...row, ...part } : row)));
  };
  return (
    <FormDialog<Meter>
      title="Multipliers of the meter"
      submit="Save the multipliers"
      busy="Saving…"
      wide
      send={() =>
        setMultipliers(
          meter.code,
          rows.map(({ from, factor }) => ({
            ...(from === '' ? {} : { from: instantAt(from, meter.timeZone) }),
            factor: factor.replace(/[,\s]/g, ''),
          })),
          reason.trim(),
        )
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p className="wl-muted">
            The ratio of the current transformers times that of the voltage transformers. It applies
            to raw readings only. Bills that used another factor become outdated; a closed month
            refuses the change.
          </p>
          {rows.map((row, index) => (
            <div
              key={index}
              className="wl-entry"
              role="group"
              aria-label={`Multiplier ${String(index + 1)}`}
            >
              <div className="wl-fields">
                <TextField
                  name={`multipliers/${String(index)}/factor`}
                  label="Factor"
                  kind="decimal"
                  required
                  value={row.factor}
                  problem={problemAt(`multipliers/${String(index)}/factor`)}
                  onChange={(factor) => {
                    change(index, { factor });
                  }}
                />
                <TextField
                  name={`multipliers/${String(index)}/from`}
                  label="From"
                  kind="instant"
                  hint={`Local time of ${zonePlace(meter.timeZone)}; empty for the beginning`}
                  value={row.from}
                  problem={problemAt(`multipliers/${String(index)}/from`)}
                  onChange={(from) => {
                    change(index, { from });
                  }}
                />
              </div>
              {rows.length > 1 ? (
                <button
                  type="button"
                  className="wl-link wl-small"
                  aria-label={`Remove multiplier ${String(index + 1)}`}
                  onClick={() => {
                    setRows((before) => before.filter((_, at) => at !== index));
                  }}
                >
                  Remove
                </button>
              ) : null}
            </div>
          ))}
          <div className="wl-row">
            <button
              type="button"
              className="wl-link"
              onClick={() => {
                setRows((before) => [...before, { from: '', factor: '' }]);
              }}
            >
              Add a multiplier from a later time
            </button>
          </div>
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={1000}
            hint="Such as the exchange of transformers"
            value={reason}
            problem={problemAt('reason')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}

function rowsOf({ multipliers, timeZone }: Meter): readonly Row[] {
  if (multipliers.length === 0) return [{ from: '', factor: '1' }];
  return multipliers.map(({ from, factor }) => ({
    from: from == null ? '' : localMinute(from, timeZone),
    factor,
  }));
}
