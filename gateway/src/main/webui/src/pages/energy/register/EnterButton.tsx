import { useState } from 'react';
import type { Meter, PriceSeries } from '../../../api/energy';
import { hasAnyRole, useUser } from '../../../app/session';
import { ENERGY_WRITERS } from '../../roles';
import { type KnownOfMeter, MeterDialog } from './MeterDialog';
import { SeriesDialog } from './SeriesDialog';

/** Opens the form of a meter, for those who may enter one. */
export function EnterMeter({
  known,
  onDone,
  children,
}: {
  readonly known?: KnownOfMeter;
  readonly onDone?: (meter: Meter) => void;
  readonly children: string;
}) {
  return (
    <EnterButton word={children}>
      {(close) => (
        <MeterDialog
          {...(known ? { known } : {})}
          {...(onDone ? { onDone } : {})}
          onClose={close}
        />
      )}
    </EnterButton>
  );
}

/** Opens the form of a price series, for those who may enter one. */
export function EnterSeries({
  known,
  onDone,
  children,
}: {
  readonly known?: Readonly<Record<string, string>>;
  readonly onDone?: (series: PriceSeries) => void;
  readonly children: string;
}) {
  return (
    <EnterButton word={children}>
      {(close) => (
        <SeriesDialog
          {...(known ? { known } : {})}
          {...(onDone ? { onDone } : {})}
          onClose={close}
        />
      )}
    </EnterButton>
  );
}

function EnterButton({
  word,
  children,
}: {
  readonly word: string;
  readonly children: (close: () => void) => React.ReactNode;
}) {
  const mayEnter = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [open, setOpen] = useState(false);
  if (!mayEnter) return null;
  return (
    <>
      <button
        type="button"
        className="wl-link"
        onClick={() => {
          setOpen(true);
        }}
      >
        {word}
      </button>
      {open
        ? children(() => {
            setOpen(false);
          })
        : null}
    </>
  );
}
