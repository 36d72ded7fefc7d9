import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Meter, MeterInterval } from '../../api/energy';
import { judgeReadings, useReadingsOf } from '../../api/readings';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { Segments } from '../../components/Segments';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { accountName } from '../../format/accounts';
import { formatInstant, formatInstantAtSite } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { monthInZone, type Span } from '../../format/zones';
import { periodTitle } from '../../period/period';
import { type Decision, type Effects, JudgeDialog } from './JudgeDialog';

const STATES = [
  { value: 'SUSPICIOUS', title: 'Waiting' },
  { value: 'RELEASED', title: 'Released' },
  { value: 'REJECTED', title: 'Rejected' },
] as const;

type State = (typeof STATES)[number]['value'];

const EFFECTS: Effects = {
  releases: {
    effect: 'counted from now on in the energy of the month and in its bill.',
    hint: 'Why it is right, such as the breaker that was replaced.',
  },
  rejections: {
    effect:
      'not used for good. An earlier reading stays in use; without one the gap remains until a corrected file is imported.',
    hint: 'Why it is wrong, such as crossed wires.',
  },
};

/** A decision on the suspicious readings of a span that is about to be made. */
interface Judgement {
  readonly decision: Decision;
  readonly span: Span;
  readonly what: string;
}

const EMPTY: Readonly<Record<State, { title: string; text?: string }>> = {
  SUSPICIOUS: {
    title: 'No reading waits for a decision',
    text: 'Readings below zero or above the breaker would be held back here, unused.',
  },
  RELEASED: { title: 'None was released in this month' },
  REJECTED: { title: 'None was rejected in this month' },
};

/** Readings of a month that are hard to believe: which, why, and what was decided. */
export function DoubtsCard({ meter, period }: { readonly meter: Meter; readonly period: string }) {
  const [state, setState] = useState<State>('SUSPICIOUS');
  const [judged, judge] = useState<Judgement | null>(null);
  const month = monthInZone(period, meter.timeZone);
  const readings = useReadingsOf(meter.code, month, state);
  const mayJudge = hasAnyRole(useUser(), ['energy', 'admin']) && state === 'SUSPICIOUS';
  const many = (readings.data?.pages[0]?.items.length ?? 0) > 1;
  const all = (decision: Judgement['decision']) => () => {
    judge({ decision, span: month, what: `every suspicious reading of ${periodTitle(period)}` });
  };
  return (
    <Card
      title="Hard to believe"
      note="Such readings are kept and not used until somebody releases them, rejects them, or imports a correction."
      actions={
        <>
          {mayJudge && many ? (
            <>
              <Button variant="secondary" size="sm" onClick={all('releases')}>
                Release all
              </Button>
              <Button variant="secondary" size="sm" onClick={all('rejections')}>
                Reject all
              </Button>
            </>
          ) : null}
          <Segments label="Readings" value={state} options={STATES} onChange={setState} />
        </>
      }
    >
      <PagedTable
        query={readings}
        label="The readings"
        caption="Readings that are hard to believe"
        columns={() => columnsOf(meter, state, mayJudge ? judge : null)}
        rowId={({ startUtc }) => startUtc}
        empty={EMPTY[state]}
      />
      {judged ? (
        <JudgeDialog
          decision={judged.decision}
          what={judged.what}
          effects={EFFECTS}
          send={(reason, key) =>
            judgeReadings(meter.code, judged.decision, judged.span, reason, key)
          }
          onClose={() => {
            judge(null);
          }}
        />
      ) : null}
    </Card>
  );
}

function columnsOf(
  meter: Meter,
  state: State,
  judge: ((judgement: Judgement) => void) | null,
): readonly Column<MeterInterval>[] {
  const waits = state === 'SUSPICIOUS';
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
    {
      id: 'reason',
      title: waits ? 'Why it is held back' : 'Reason',
      kind: 'text',
      value: ({ reason }) => reason,
    },
    {
      id: 'by',
      title: waits ? 'Brought by' : 'Decided by',
      kind: 'text',
      value: ({ recordedBy }) => accountName(recordedBy),
      cell: ({ recordedBy, recordedAt }) => (
        <>
          {accountName(recordedBy)}
          <span className="wl-muted wl-small wl-block">{formatInstant(recordedAt)}</span>
        </>
      ),
    },
    ...(judge === null ? [] : [decisionColumn(meter, judge)]),
  ];
}

function decisionColumn(
  meter: Meter,
  judge: (judgement: Judgement) => void,
): Column<MeterInterval> {
  return {
    id: 'decide',
    title: 'Decide',
    kind: 'text',
    value: () => '',
    cell: (reading) => {
      const at = formatInstantAtSite(reading.startUtc, meter.timeZone);
      const what = `${formatNumber(reading.kwh, { trimmed: true })} kWh from ${at}`;
      const span = intervalOf(reading, meter);
      const button = (decision: Judgement['decision'], word: string) => (
        <button
          type="button"
          className="wl-link"
          aria-label={`${word} ${what}`}
          onClick={() => {
            judge({ decision, span, what });
          }}
        >
          {word}
        </button>
      );
      return (
        <span className="wl-row">
          {button('releases', 'Release')}
          {button('rejections', 'Reject')}
        </span>
      );
    },
  };
}

function intervalOf({ startUtc }: MeterInterval, { intervalMinutes }: Meter): Span {
  const end = Date.parse(startUtc) + intervalMinutes * 60_000;
  return { from: startUtc, to: new Date(end).toISOString() };
}
