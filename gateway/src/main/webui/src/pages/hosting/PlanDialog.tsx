import { type Customer, customerUrl } from '../../api/hosting/customers';
import { usePools } from '../../api/hosting/pools';
import type { Field } from '../../components/form/fields';
import { RecordForm } from '../../components/form/RecordForm';

const TYPE = 'priceModel/type';
const reserved = (values: Readonly<Record<string, string>>) => values[TYPE] === 'RESERVED';
const onDemand = (values: Readonly<Record<string, string>>) => values[TYPE] === 'ON_DEMAND';

function fieldsOf(
  pools: readonly { readonly value: string; readonly title: string }[],
  currency: string,
): readonly Field[] {
  return [
    {
      name: TYPE,
      label: 'Price model',
      required: true,
      options: [
        { value: 'RESERVED', title: 'Reserved, used or not' },
        { value: 'ON_DEMAND', title: 'On demand' },
      ],
    },
    {
      name: 'pool',
      label: 'GPU pool',
      options: pools,
      hint: 'A reservation names its pool; none stands for every pool',
    },
    {
      name: 'priceModel/gpus',
      label: 'GPUs reserved',
      required: true,
      kind: 'count',
      when: reserved,
    },
    {
      name: 'priceModel/pricePerGpuHour',
      label: `Price per GPU-hour, ${currency}`,
      required: true,
      kind: 'number',
    },
    {
      name: 'priceModel/burstPricePerGpuHour',
      label: `Beyond the reservation, ${currency}`,
      kind: 'number',
      hint: 'Per GPU-hour; none when nothing was agreed',
      when: reserved,
    },
    {
      name: 'priceModel/granuleSeconds',
      label: 'Charged by',
      options: [
        { value: '1', title: 'Second' },
        { value: '60', title: 'Minute' },
        { value: '3600', title: 'Hour' },
      ],
      kind: 'count',
      hint: 'A begun one is charged whole; the second when left open',
      when: onDemand,
    },
    { name: 'effectiveFrom', label: 'From', required: true, kind: 'date', hint: 'First local day' },
    {
      name: 'effectiveTo',
      label: 'Until before',
      kind: 'date',
      hint: 'First day on which it no longer holds; open when left out',
    },
    { name: 'note', label: 'What was agreed', kind: 'lines' },
  ];
}

/** Adds a version to a customer's plan. */
export function PlanDialog({
  customer,
  onClose,
}: {
  readonly customer: Customer;
  readonly onClose: () => void;
}) {
  const pools = usePools();
  const choices = (pools.data ?? []).map(({ code, name }) => ({ value: code, title: name }));
  return (
    <RecordForm
      title={`New prices for ${customer.name}`}
      note="A version never changes: an amendment is a further one, and for each day the newest that covers it holds."
      fields={fieldsOf(choices, customer.currency)}
      initial={{ [TYPE]: 'RESERVED' }}
      url={`${customerUrl(customer.code)}/plans`}
      submit="Add the version"
      onClose={onClose}
    />
  );
}
