/** The columns of a status history, of a batch or of a single machine. */
import type { LifecycleStep } from '../../api/fleet';
import { Badge } from '../../components/Badge';
import type { Column } from '../../components/table/columns';
import { accountName } from '../../format/accounts';
import { formatInstant, formatShortDate } from '../../format/dates';
import { STATUS_NAMES, STATUS_TONES } from './words';

export const STEPS: readonly Column<LifecycleStep>[] = [
  {
    id: 'on',
    title: 'On',
    kind: 'date',
    value: ({ on }) => on,
    cell: ({ on }) => <span className="wl-nowrap">{formatShortDate(on)}</span>,
  },
  {
    id: 'status',
    title: 'Status',
    kind: 'text',
    value: ({ status }) => STATUS_NAMES[status],
    cell: ({ status }) => <Badge tone={STATUS_TONES[status]}>{STATUS_NAMES[status]}</Badge>,
  },
  { id: 'reason', title: 'Reason', kind: 'text', value: ({ reason }) => reason },
  {
    id: 'recorded',
    title: 'Recorded',
    kind: 'date',
    value: ({ recordedAt }) => recordedAt,
    cell: ({ recordedAt, recordedBy }) => (
      <>
        {formatInstant(recordedAt)}
        <span className="wl-unit wl-muted">{accountName(recordedBy)}</span>
      </>
    ),
  },
];
