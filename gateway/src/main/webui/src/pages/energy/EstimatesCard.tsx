import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { type Estimate, undoEstimate, useEstimates } from '../../api/estimates';
import type { Meter } from '../../api/energy';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField } from '../../components/form/TextField';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { accountName } from '../../format/accounts';
import { formatInstant, formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { monthInZone } from '../../format/zones';
import { EstimateDialog } from './EstimateDialog';
import { estimateMethod } from './estimateWords';

/** What people filled in for missing readings, and the way to do it. */
export function EstimatesCard({
  meter,
  period,
}: {
  readonly meter: Meter;
  readonly period: string;
}) {
  const estimates = useEstimates(meter.code);
  const mayEstimate = hasAnyRole(useUser(), ['energy', 'admin']);
  const [opened, open] = useState(false);
  const [undone, undo] = useState<Estimate | null>(null);
  return (
    <Card
      title="Estimates"
      note="Missing readings that a person filled by a named method."
      actions={
        mayEstimate ? (
          <Button
            variant="secondary"
            size="sm"
            onClick={() => {
              open(true);
            }}
          >
            Estimate missing readings
          </Button>
        ) : null
      }
    >
      <PagedTable
        query={estimates}
        label="The estimates"
        caption="Estimates of missing readings"
        columns={() => columns(meter, mayEstimate ? undo : null)}
        rowId={({ id }) => id}
        empty={{
          title: 'Nothing was estimated',
          text: 'A gap can be filled here by a straight line, like days, a register total or stated values.',
        }}
      />
      {opened ? (
        <EstimateDialog
          meter={meter}
          span={monthInZone(period, meter.timeZone)}
          onClose={() => {
            open(false);
          }}
        />
      ) : null}
      {undone ? (
        <UndoDialog
          meter={meter}
          estimate={undone}
          onClose={() => {
            undo(null);
          }}
        />
      ) : null}
    </Card>
  );
}

function columns(
  meter: Meter,
  undo: ((estimate: Estimate) => void) | null,
): readonly Column<Estimate>[] {
  const all: readonly Column<Estimate>[] = [
    {
      id: 'from',
      title: 'From',
      kind: 'date',
      value: ({ runs, from }) => runs[0]?.fromUtc ?? from,
      cell: ({ runs, from }) => formatInstantAtSite(runs[0]?.fromUtc ?? from, meter.timeZone),
    },
    {
      id: 'intervals',
      title: 'Intervals',
      kind: 'number',
      value: ({ intervals }) => intervals,
      cell: ({ intervals }) => formatNumber(String(intervals)),
    },
    {
      id: 'kwh',
      title: 'Energy',
      unit: 'kWh',
      kind: 'number',
      value: ({ energyKwh }) => energyKwh,
      cell: ({ energyKwh }) => formatNumber(energyKwh, { trimmed: true }),
    },
    {
      id: 'method',
      title: 'Method',
      kind: 'text',
      value: ({ method }) => estimateMethod(method),
      cell: ({ method, undone }) => (
        <>
          {estimateMethod(method)} {undone ? <Badge>Taken back</Badge> : null}
        </>
      ),
    },
    {
      id: 'reason',
      title: 'Reason',
      kind: 'text',
      value: ({ reason, undone }) => (undone ? `${reason}; taken back: ${undone.reason}` : reason),
    },
    {
      id: 'by',
      title: 'Estimated by',
      kind: 'text',
      value: ({ recordedBy }) => accountName(recordedBy),
      cell: ({ recordedBy, recordedAt }) => (
        <>
          {accountName(recordedBy)}
          <span className="wl-muted wl-small wl-block">{formatInstant(recordedAt)}</span>
        </>
      ),
    },
  ];
  if (undo === null) return all;
  return [
    ...all,
    {
      id: 'undo',
      title: 'Action',
      kind: 'text',
      value: () => '',
      cell: (estimate) =>
        estimate.undone ? (
          '–'
        ) : (
          <button
            type="button"
            className="wl-link"
            aria-label={`Take back the estimate of ${formatInstant(estimate.recordedAt)}`}
            onClick={() => {
              undo(estimate);
            }}
          >
            Take back
          </button>
        ),
    },
  ];
}

function UndoDialog({
  meter,
  estimate,
  onClose,
}: {
  readonly meter: Meter;
  readonly estimate: Estimate;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title="Take the estimate back?"
      submit="Take back"
      busy="Taking back…"
      send={(idempotencyKey) =>
        undoEstimate(meter.code, estimate.id, reason.trim(), idempotencyKey)
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <p>What nobody has read since is missing again. Bills that used it become outdated.</p>
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
