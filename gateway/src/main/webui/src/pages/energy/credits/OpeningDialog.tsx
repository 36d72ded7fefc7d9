import { creditsOf } from '../../../api/credits';
import type { Contract } from '../../../api/energy';
import type { Field } from '../../../components/form/fields';
import { RecordForm } from '../../../components/form/RecordForm';
import { OFFSET_CHOICES } from './words';

const FIELDS: readonly Field[] = [
  { name: 'month', label: 'Month that earned it', required: true, kind: 'month' },
  {
    name: 'name',
    label: 'What it is called',
    required: true,
    hint: 'Unique within its month, such as the block that was sold',
  },
  { name: 'amount', label: 'Open amount', required: true, kind: 'number' },
  { name: 'offsets', label: 'What it may pay', required: true, options: OFFSET_CHOICES },
  {
    name: 'maxBillPercent',
    label: 'At most so many percent of it',
    kind: 'number',
    hint: '100 when left out',
  },
  {
    name: 'expiresAfterMonths',
    label: 'Lost after so many months',
    kind: 'count',
    hint: 'Never when left out',
  },
  {
    name: 'note',
    label: 'Where the balance comes from',
    required: true,
    kind: 'lines',
    hint: 'For example the supplier’s statement',
  },
];

/** Enters a credit that was open before the contract’s first bill here. */
export function OpeningDialog({
  contract,
  onClose,
}: {
  readonly contract: Contract;
  readonly onClose: () => void;
}) {
  return (
    <RecordForm
      title="Enter an opening balance"
      note={`A credit that was open before the first bill of ${contract.name} here, in ${contract.currency}. It pays bills at once where they allow it. A wrong one is balanced, never changed.`}
      fields={FIELDS}
      initial={{ offsets: 'ENERGY' }}
      url={`${creditsOf(contract.code)}/openings`}
      submit="Enter the balance"
      onClose={onClose}
    />
  );
}
