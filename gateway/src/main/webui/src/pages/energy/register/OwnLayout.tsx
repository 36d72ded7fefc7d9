import { useState } from 'react';
import type { Channel } from '../../../api/energy';
import type { FileOwner, StoredLayout } from '../../../api/register';
import { hasAnyRole, useUser } from '../../../app/session';
import { EmptyState } from '../../../components/States';
import { ENERGY_WRITERS } from '../../roles';
import { LayoutDialog } from './LayoutDialog';
import { layoutInWords, METER_UNITS, PRICE_UNITS } from './words';

/** How the files of a meter or a price series are laid out, and the way to say it. */
export function OwnLayout({
  owner,
  title,
  timeZone,
  channels,
  stored,
}: {
  readonly owner: FileOwner;
  /** What people call it. */
  readonly title: string;
  readonly timeZone: string;
  readonly channels: readonly Channel[];
  /** The layout; null when nobody has said it. */
  readonly stored: StoredLayout | null;
}) {
  const mayChange = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [open, setOpen] = useState(false);
  const meter = owner.kind === 'meters';
  const change = mayChange ? (
    <button
      type="button"
      className="wl-link"
      onClick={() => {
        setOpen(true);
      }}
    >
      {stored ? 'Change the layout' : 'Say how its files are laid out'}
    </button>
  ) : null;
  return (
    <>
      {stored ? (
        <section className="wl-part" aria-label="Layout of its files">
          <h3>Layout of its files</h3>
          <ul className="wl-small">
            {layoutInWords(stored.layout, meter ? METER_UNITS : PRICE_UNITS).map((line) => (
              <li key={line}>{line}.</li>
            ))}
          </ul>
          {change}
        </section>
      ) : (
        <EmptyState title="Nobody has said how its own files are laid out" action={change}>
          {meter
            ? 'Needed for the CSV files of a utility or a meter. Green Button files and the plain layout of meter intervals come in without it.'
            : 'Needed for files of a market that is not known here. Files of ERCOT, CAISO and PJM and the plain layout of price points come in without it.'}
        </EmptyState>
      )}
      {open ? (
        <LayoutDialog
          owner={owner}
          title={title}
          layout={stored?.layout}
          timeZone={timeZone}
          channels={channels.filter((channel) => channel !== 'IMPORT_KWH')}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
