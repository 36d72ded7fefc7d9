import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { applyEstimate, type EstimatePreview, previewEstimate } from '../../api/estimates';
import type { EstimateMethod, Meter } from '../../api/energy';
import { problemOf } from '../../api/problem';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField, SelectField, TextField } from '../../components/form/TextField';
import { ErrorState } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { instantAt, localMinute, type Span } from '../../format/zones';
import { ESTIMATE_METHODS, estimateRequest, METHOD_HINTS } from './estimateWords';

/** Fills missing readings by a method that a person chooses, after a look at what it gives. */
export function EstimateDialog({
  meter,
  span,
  onClose,
}: {
  readonly meter: Meter;
  readonly span: Span;
  readonly onClose: () => void;
}) {
  const zone = meter.timeZone;
  const [asked, ask] = useState(span);
  const [method, setMethod] = useState<EstimateMethod>('LIKE_DAYS');
  const [typed, setTyped] = useState({ days: '3', totalKwh: '', kwh: '' });
  const [reason, setReason] = useState('');
  const preview = useMutation({
    mutationFn: () => previewEstimate(meter.code, estimateRequest(asked, method, typed)),
  });
  const change = (part: Partial<typeof typed>) => {
    preview.reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const move = (edge: 'from' | 'to') => (local: string) => {
    preview.reset();
    if (local !== '') ask((before) => ({ ...before, [edge]: instantAt(local, zone) }));
  };
  return (
    <FormDialog
      title="Estimate missing readings"
      submit="Use the estimate"
      busy="Storing…"
      wide
      send={(idempotencyKey) =>
        applyEstimate(
          meter.code,
          { ...estimateRequest(asked, method, typed), reason: reason.trim() },
          idempotencyKey,
        )
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p className="wl-muted">
            Only missing and rejected readings and earlier estimates are filled. Bills that use them
            say so, and a reading that arrives later replaces the estimate.
          </p>
          <div className="wl-fields">
            <TextField
              name="from"
              kind="instant"
              label="From"
              required
              hint={`Local time of ${zone}`}
              value={localMinute(asked.from, zone)}
              problem={problemAt('from')}
              onChange={move('from')}
            />
            <TextField
              name="to"
              kind="instant"
              label="Until"
              required
              hint="The first interval that is left as it is"
              value={localMinute(asked.to, zone)}
              problem={problemAt('to')}
              onChange={move('to')}
            />
            <SelectField
              name="method"
              label="Method"
              required
              options={ESTIMATE_METHODS}
              value={method}
              hint={METHOD_HINTS[method]}
              problem={problemAt('method')}
              onChange={(chosen) => {
                preview.reset();
                setMethod(chosen as EstimateMethod);
              }}
            />
            {method === 'LIKE_DAYS' || method === 'REGISTER_TOTAL' ? (
              <TextField
                name="days"
                kind="decimal"
                label="Comparable days"
                hint={
                  method === 'LIKE_DAYS'
                    ? '1 to 10 are averaged'
                    : '1 to 10 give the shape; empty spreads the energy evenly'
                }
                value={typed.days}
                problem={problemAt('days')}
                onChange={(days) => {
                  change({ days });
                }}
              />
            ) : null}
            {method === 'REGISTER_TOTAL' ? (
              <TextField
                name="totalKwh"
                kind="decimal"
                label="Register counted"
                unit="kWh"
                required
                hint="Over the whole span, from its start to its end"
                value={typed.totalKwh}
                problem={problemAt('totalKwh')}
                onChange={(totalKwh) => {
                  change({ totalKwh });
                }}
              />
            ) : null}
            {method === 'MANUAL' ? (
              <AreaField
                name="kwh"
                label="Energy of each missing interval"
                required
                hint="In kWh, one value a line, in order of time"
                value={typed.kwh}
                problem={problemAt('kwh')}
                onChange={(kwh) => {
                  change({ kwh });
                }}
              />
            ) : null}
          </div>
          <Button
            variant="secondary"
            size="sm"
            isLoading={preview.isPending}
            isDisabled={preview.isPending}
            onClick={() => {
              preview.mutate();
            }}
          >
            {preview.isPending ? 'Estimating…' : 'Preview'}
          </Button>
          {preview.isError ? <ErrorState problem={problemOf(preview.error)} /> : null}
          {preview.data ? <Preview preview={preview.data} meter={meter} /> : null}
          <AreaField
            name="reason"
            label="Reason"
            required
            maxLength={1000}
            hint="Why readings are missing and why this method fits."
            value={reason}
            problem={problemAt('reason')}
            onChange={setReason}
          />
        </div>
      )}
    </FormDialog>
  );
}

interface Row {
  readonly startUtc: string;
  readonly kwh: string;
}

function Preview({ preview, meter }: { readonly preview: EstimatePreview; readonly meter: Meter }) {
  const total = formatNumber(preview.energyKwh, { trimmed: true });
  const rows = preview.runs.flatMap(({ fromUtc, kwh }) =>
    (kwh ?? []).map((value, index) => ({
      startUtc: new Date(
        Date.parse(fromUtc) + index * meter.intervalMinutes * 60_000,
      ).toISOString(),
      kwh: value,
    })),
  );
  return (
    <section aria-label="Preview" className="wl-stack" role="status">
      <p>
        <strong>
          {preview.intervals === 1
            ? '1 interval'
            : `${formatNumber(String(preview.intervals))} intervals`}
          , {total} kWh.
        </strong>{' '}
        Nothing is stored yet.
      </p>
      <div className="wl-quality-preview" tabIndex={0} role="group" aria-label="Values">
        <DataTable
          caption="Estimated energy"
          columns={columns(meter)}
          rows={rows.slice(0, SHOWN)}
          rowId={({ startUtc }) => startUtc}
          empty={{ title: 'Nothing would be filled' }}
        />
      </div>
      {rows.length > SHOWN ? (
        <p className="wl-muted wl-small">The first {SHOWN} are shown.</p>
      ) : null}
    </section>
  );
}

const SHOWN = 48;

function columns(meter: Meter): readonly Column<Row>[] {
  return [
    {
      id: 'start',
      title: 'Interval from',
      kind: 'date',
      value: ({ startUtc }) => startUtc,
      cell: ({ startUtc }) => formatInstantAtSite(startUtc, meter.timeZone),
    },
    {
      id: 'kwh',
      title: 'Energy',
      unit: 'kWh',
      kind: 'number',
      value: ({ kwh }) => kwh,
      cell: ({ kwh }) => formatNumber(kwh, { trimmed: true }),
    },
  ];
}
