import { enterSeries } from '../../../api/register';
import type { PriceSeries } from '../../../api/energy';
import type { Field } from '../../../components/form/fields';
import { requestOf } from '../../../components/form/fields';
import { RecordForm } from '../../../components/form/RecordForm';
import { SERIES_INTERVALS, ZONES } from './words';

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name', required: true },
  {
    name: 'code',
    label: 'Code',
    required: true,
    hint: 'Such as ercot-hb-west-rt, as clauses name it; stays for ever',
  },
  {
    name: 'unit',
    label: 'Unit',
    required: true,
    hint: 'USD/MWh for energy, USD/MMBtu for gas, USD/MW for capacity; kW or MW for a series of power',
  },
  {
    name: 'intervalMinutes',
    label: 'Length of its intervals',
    required: true,
    kind: 'count',
    options: SERIES_INTERVALS,
  },
  {
    name: 'timeZone',
    label: 'Days and months counted in',
    required: true,
    options: ZONES,
  },
];

/** Enters a price series. */
export function SeriesDialog({
  known = {},
  onDone,
  onClose,
}: {
  /** What is known of it already. */
  readonly known?: Readonly<Record<string, string>>;
  readonly onDone?: (series: PriceSeries) => void;
  readonly onClose: () => void;
}) {
  return (
    <RecordForm<PriceSeries>
      title="Enter a price series"
      note="Prices of one place or product, interval by interval. A series of power holds generation, awards or positions."
      fields={FIELDS}
      initial={{
        unit: 'USD/MWh',
        intervalMinutes: '60',
        timeZone: 'America/Chicago',
        ...known,
      }}
      send={(values, key) => {
        const { code, name, unit, intervalMinutes, timeZone } = requestOf(FIELDS, values);
        return enterSeries(
          {
            code: String(code),
            name: String(name),
            unit: String(unit),
            intervalMinutes: Number(intervalMinutes),
            timeZone: String(timeZone),
          },
          key,
        );
      }}
      submit="Enter the series"
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
    />
  );
}
