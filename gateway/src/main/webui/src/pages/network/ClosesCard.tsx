import { useState } from 'react';
import { apiUrl } from '../../api/client';
import { type DailyClose, useDailyCloses } from '../../api/market';
import { API } from '../../api/paths';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Segments } from '../../components/Segments';
import type { Column } from '../../components/table/columns';
import { PagedTable } from '../../components/table/PagedTable';
import { formatShortDate } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { CorrectCloseDialog } from './CorrectCloseDialog';
import { ReleaseDialog } from './ReleaseDialog';

const SHOWN = [
  { value: 'all', title: 'All' },
  { value: 'SUSPICIOUS', title: 'Suspicious' },
] as const;

/** The daily closes with their sources; whoever may do so releases suspicious ones. */
export function ClosesCard() {
  const [shown, setShown] = useState<'all' | 'SUSPICIOUS'>('all');
  const status = shown === 'all' ? null : shown;
  const closes = useDailyCloses(status);
  const [released, setReleased] = useState<DailyClose | null>(null);
  const [corrected, setCorrected] = useState<DailyClose | null>(null);
  const mayChange = hasAnyRole(useUser(), ['finance', 'energy', 'admin']);
  return (
    <Card
      title="Daily closes"
      className="wl-span-6"
      actions={<Segments label="Closes" value={shown} options={SHOWN} onChange={setShown} />}
    >
      <PagedTable
        query={closes}
        label="The daily closes"
        caption="Daily closes"
        columns={() => columns(mayChange ? { release: setReleased, correct: setCorrected } : null)}
        rowId={({ date }) => date}
        exportHref={apiUrl(`${API.costModel}/market/daily-closes`, { status })}
        empty={
          status === null
            ? { title: 'No daily close yet', text: 'Import them from a file under Imports.' }
            : { title: 'No close is suspicious', text: 'Every close counts in its month.' }
        }
      />
      {released ? (
        <ReleaseDialog
          close={released}
          onClose={() => {
            setReleased(null);
          }}
        />
      ) : null}
      {corrected ? (
        <CorrectCloseDialog
          close={corrected}
          onClose={() => {
            setCorrected(null);
          }}
        />
      ) : null}
    </Card>
  );
}

interface Changes {
  readonly release: (close: DailyClose) => void;
  readonly correct: (close: DailyClose) => void;
}

function columns(changes: Changes | null): readonly Column<DailyClose>[] {
  return [
    {
      id: 'date',
      title: 'Day (UTC)',
      kind: 'date',
      value: ({ date }) => date,
      cell: ({ date }) => <span className="wl-nowrap">{formatShortDate(date)}</span>,
    },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: ({ status }) => status,
      cell: (close) => <Status close={close} release={changes?.release ?? null} />,
    },
    { id: 'source', title: 'Source', kind: 'text', value: ({ source }) => source },
    {
      id: 'price',
      title: 'Close',
      unit: 'USD/BTC',
      kind: 'number',
      value: ({ priceUsd }) => priceUsd,
      cell: ({ priceUsd }) => formatNumber(priceUsd, { decimals: 2 }),
    },
    ...(changes === null ? [] : [correctColumn(changes.correct)]),
  ];
}

function correctColumn(correct: Changes['correct']): Column<DailyClose> {
  return {
    id: 'correct',
    title: 'Change',
    kind: 'text',
    value: () => '',
    cell: (close) => (
      <button
        type="button"
        className="wl-link"
        aria-label={`Correct the close of ${formatShortDate(close.date)}`}
        onClick={() => {
          correct(close);
        }}
      >
        Correct
      </button>
    ),
  };
}

function Status({
  close,
  release,
}: {
  readonly close: DailyClose;
  readonly release: ((close: DailyClose) => void) | null;
}) {
  if (close.status === 'ACTIVE') {
    return <Badge tone="good">{close.reason ? 'Counts, released' : 'Counts'}</Badge>;
  }
  return (
    <span className="wl-row">
      <Badge tone="attention">Suspicious</Badge>
      {release ? (
        <button
          type="button"
          className="wl-link wl-small"
          onClick={() => {
            release(close);
          }}
        >
          Release
        </button>
      ) : null}
    </span>
  );
}
