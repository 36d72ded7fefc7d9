import { useState } from 'react';
import type { PriceSeries } from '../../../api/energy';
import { hasAnyRole, useUser } from '../../../app/session';
import { ENERGY_WRITERS } from '../../roles';
import { CorrectSeriesDialog } from './SeriesDialog';

/** Opens the form that renames or corrects a price series, for those who may. */
export function ChangeSeries({ series }: { readonly series: PriceSeries }) {
  const mayChange = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [open, setOpen] = useState(false);
  if (!mayChange) return null;
  return (
    <>
      <button
        type="button"
        className="wl-link"
        onClick={() => {
          setOpen(true);
        }}
      >
        Change the series
      </button>
      {open ? (
        <CorrectSeriesDialog
          series={series}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
