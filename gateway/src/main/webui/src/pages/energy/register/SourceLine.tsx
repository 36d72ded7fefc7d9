import { useState } from 'react';
import { Link } from 'react-router';
import type { PriceSeries } from '../../../api/energy';
import { type PriceSource, setPriceSource, usePriceSource } from '../../../api/register';
import { hasAnyRole, useUser } from '../../../app/session';
import type { Field } from '../../../components/form/fields';
import { RecordForm } from '../../../components/form/RecordForm';
import { ENERGY_WRITERS } from '../../roles';
import { importOf, MARKET_LAYOUTS, sourceInWords } from './words';

const FIELDS: readonly Field[] = [
  { name: 'layout', label: 'Files of', required: true, options: MARKET_LAYOUTS },
  {
    name: 'point',
    label: 'Node, hub or zone',
    required: true,
    hint: 'As the file calls it, such as HB_WEST',
  },
];

/** From which files of a grid the prices of a series come. */
export function SourceLine({ series }: { readonly series: PriceSeries }) {
  const source = usePriceSource(series.code);
  const mayChange = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [open, setOpen] = useState(false);
  if (source.data === undefined) return null;
  return (
    <div className="wl-row wl-small">
      <span>
        {source.data
          ? `Prices come from ${sourceInWords(source.data)}.`
          : 'Prices come from no file of a grid.'}
      </span>
      {source.data ? (
        <Link className="wl-link" to={importOf(source.data)}>
          Import such a file
        </Link>
      ) : null}
      {mayChange ? (
        <button
          type="button"
          className="wl-link"
          onClick={() => {
            setOpen(true);
          }}
        >
          {source.data ? 'Change the source' : 'Take them from a grid’s files'}
        </button>
      ) : null}
      {open ? (
        <SourceDialog
          series={series}
          source={source.data}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** Says which point of a grid's files a series takes its prices from. */
export function SourceDialog({
  series,
  source,
  onClose,
}: {
  readonly series: Pick<PriceSeries, 'code' | 'name'>;
  readonly source: PriceSource | null;
  readonly onClose: () => void;
}) {
  return (
    <RecordForm
      title={`Where ${series.name} comes from`}
      note="Imports of these files store the rows of this point in this series. Prices that are there already stay."
      fields={FIELDS}
      initial={source ? { layout: source.layout, point: source.point } : {}}
      send={({ layout = '', point = '' }) =>
        setPriceSource(series.code, { layout, point: point.trim() })
      }
      submit="Save the source"
      onClose={onClose}
    />
  );
}
