import { PageHeader } from '../../components/PageHeader';
import { lastMonth, lastWholeMonth, parsePeriod } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { usePeriod } from '../../period/usePeriod';
import { AlertsCard } from './AlertsCard';
import { HeroCard } from './HeroCard';
import { LadderCard } from './LadderCard';
import { TrendCard } from './TrendCard';

/** What an executive asks first: what a coin earned, where, since when, and what is open. */
export default function OverviewPage() {
  const [code] = usePeriod();
  const period = parsePeriod(code);
  const month = period ? lastMonth(period) : lastWholeMonth(new Date());
  return (
    <div className="wl-page">
      <PageHeader title="Overview" actions={<PeriodPicker />}>
        What a coin cost and earned, where, and what needs a person.
      </PageHeader>
      <div className="wl-grid">
        <HeroCard period={code} />
        <LadderCard period={code} />
        <TrendCard lastMonth={month} />
        <AlertsCard period={code} lastMonth={month} />
      </div>
    </div>
  );
}
