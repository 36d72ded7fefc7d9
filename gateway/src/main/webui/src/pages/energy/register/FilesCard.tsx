import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Channel } from '../../../api/energy';
import {
  type FileOwner,
  type RunLimits,
  setRunLimits,
  useFileLayout,
  useRunLimits,
} from '../../../api/register';
import { hasAnyRole, useUser } from '../../../app/session';
import { Card } from '../../../components/Card';
import { type Field, requestOf } from '../../../components/form/fields';
import { RecordForm } from '../../../components/form/RecordForm';
import { QueryView } from '../../../components/States';
import { formatNumber } from '../../../format/format';
import { ENERGY_WRITERS } from '../../roles';
import { OwnLayout } from './OwnLayout';

/** How files of a meter or a price series are read, and which runs of values are doubted. */
export function FilesCard({
  owner,
  title,
  timeZone,
  channels = [],
  change,
  children,
}: {
  readonly owner: FileOwner;
  /** What people call it. */
  readonly title: string;
  readonly timeZone: string;
  readonly channels?: readonly Channel[];
  /** The way to change what has the files. */
  readonly change?: ReactNode;
  /** Other ways in which values come. */
  readonly children?: ReactNode;
}) {
  const layout = useFileLayout(owner);
  return (
    <Card
      title="How values come in"
      actions={
        <>
          {change}
          <Link className="wl-link" to="/imports">
            Import a file
          </Link>
        </>
      }
    >
      <div className="wl-stack">
        {children}
        <QueryView query={layout} label="The layout" lines={2}>
          {(stored) => (
            <OwnLayout
              owner={owner}
              title={title}
              timeZone={timeZone}
              channels={channels}
              stored={stored}
            />
          )}
        </QueryView>
        <Doubts owner={owner} />
      </div>
    </Card>
  );
}

/** Which runs of values are doubted when they come in. */
function Doubts({ owner }: { readonly owner: FileOwner }) {
  const limits = useRunLimits(owner);
  const mayChange = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [open, setOpen] = useState(false);
  if (!limits.data) return null;
  return (
    <div className="wl-row wl-small">
      <span>{doubtsInWords(limits.data)}</span>
      {mayChange ? (
        <button
          type="button"
          className="wl-link"
          onClick={() => {
            setOpen(true);
          }}
        >
          Change what is doubted
        </button>
      ) : null}
      {open ? (
        <RecordForm
          title="Which runs are doubted"
          note="Doubted values are stored, and unused until a person releases them. It holds for what comes in from now on."
          fields={LIMITS}
          initial={{
            frozenIntervals: String(limits.data.frozenIntervals),
            linearIntervals: String(limits.data.linearIntervals),
          }}
          send={(values) => setRunLimits(owner, requestOf(LIMITS, values))}
          submit="Save"
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

function doubtsInWords({ frozenIntervals, linearIntervals }: RunLimits): string {
  const same =
    frozenIntervals === 0 ? null : `${formatNumber(String(frozenIntervals))} or more equal values`;
  const straight =
    linearIntervals === 0
      ? null
      : `${formatNumber(String(linearIntervals))} or more values on a rising or falling line`;
  const runs = [same, straight].filter((each) => each !== null);
  return runs.length === 0
    ? 'No run of values is doubted.'
    : `In a row, ${runs.join(' and ')} are doubted.`;
}

const LIMITS: readonly Field[] = [
  {
    name: 'frozenIntervals',
    label: 'Equal values in a row',
    kind: 'count',
    required: true,
    hint: '3 to 10,000; 0 for never',
  },
  {
    name: 'linearIntervals',
    label: 'Values on a straight line',
    kind: 'count',
    required: true,
    hint: 'As somebody fills a gap: 3 to 10,000; 0 for never',
  },
];
