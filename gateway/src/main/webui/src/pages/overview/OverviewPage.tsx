import { PageHeader } from '../../components/PageHeader';
import { PeriodPicker } from '../../period/PeriodPicker';

export default function OverviewPage() {
  return (
    <div className="wl-page">
      <PageHeader title="Overview" actions={<PeriodPicker />} />
    </div>
  );
}
