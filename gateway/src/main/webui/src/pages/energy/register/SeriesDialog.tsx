import { correctSeries, enterSeries, type PriceSeriesRequest } from '../../../api/register';
import type { PriceSeries } from '../../../api/energy';
import { type Field, type FormValues, requestOf } from '../../../components/form/fields';
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
      send={(values, key) =>
        enterSeries({ code: values.code?.trim() ?? '', ...recordOf(values) }, key)
      }
      submit="Enter the series"
      {...(onDone ? { onDone } : {})}
      onClose={onClose}
    />
  );
}

/** Renames a price series, or corrects one that has no price yet. */
export function CorrectSeriesDialog({
  series,
  onClose,
}: {
  readonly series: PriceSeries;
  readonly onClose: () => void;
}) {
  return (
    <RecordForm<PriceSeries>
      title="Change the price series"
      note="The name can always change; unit, intervals and zone until the first price is there."
      fields={FIELDS.filter(({ name }) => name !== 'code')}
      initial={{
        name: series.name,
        unit: series.unit,
        intervalMinutes: String(series.intervalMinutes),
        timeZone: series.timeZone,
      }}
      send={(values) => correctSeries(series.code, recordOf(values))}
      submit="Save the change"
      onClose={onClose}
    />
  );
}

function recordOf(values: FormValues): Omit<PriceSeriesRequest, 'code'> {
  const { name, unit, intervalMinutes, timeZone } = requestOf(FIELDS, values);
  return {
    name: String(name),
    unit: String(unit),
    intervalMinutes: Number(intervalMinutes),
    timeZone: String(timeZone),
  };
}
