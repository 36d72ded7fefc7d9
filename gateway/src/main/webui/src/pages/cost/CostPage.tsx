import { PageHeader } from '../../components/PageHeader';
import { PeriodPicker } from '../../period/PeriodPicker';

export default function CostPage() {
  return (
    <div className="wl-page">
      <PageHeader title="Cost per BTC" actions={<PeriodPicker />} />
    </div>
  );
}
