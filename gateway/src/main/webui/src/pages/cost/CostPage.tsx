import { useScopeName } from '../../api/names';
import { useStatement } from '../../api/statements';
import type { Definition } from '../../api/types';
import { PageHeader } from '../../components/PageHeader';
import { Segments } from '../../components/Segments';
import { periodTitle } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { BridgeCard } from './BridgeCard';
import { CloseCard } from './CloseCard';
import { LinesCard } from './LinesCard';
import { MissingNotice } from './MissingNotice';
import { MonthStatus } from './MonthStatus';
import { ScopesCard } from './ScopesCard';
import { StatementCard } from './StatementCard';
import { useCostView } from './useCostView';

const DEFINITIONS: readonly { value: Definition; title: string }[] = [
  { value: 'all-in', title: 'All-in' },
  { value: 'cash', title: 'Cash' },
];

/** What a coin cost: the reference table, sites and models, the lines behind it, the month close. */
export default function CostPage() {
  const view = useCostView();
  const company = useStatement({ ...view.query, scope: 'company' });
  const name = useScopeName();
  const whose = view.scope === 'company' ? '' : `${name(view.scope)}, `;
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Cost per BTC"
        actions={
          <>
            {company.data ? <MonthStatus statement={company.data} /> : null}
            <Segments
              label="Definition of cost"
              value={view.definition}
              options={DEFINITIONS}
              onChange={(definition) => {
                view.change({ definition: definition === 'all-in' ? null : definition });
              }}
            />
            <PeriodPicker />
          </>
        }
      >
        What each coin of the period cost, down to the records behind it.
      </PageHeader>
      <MissingNotice statement={company.data} />
      <div className="wl-grid">
        <StatementCard view={view} title={`${whose}${periodTitle(view.period)}`} />
        <BridgeCard view={view} />
      </div>
      <div className="wl-grid">
        <ScopesCard view={view} />
        <div className="wl-span-4" id="close">
          <CloseCard period={view.period} />
        </div>
      </div>
      <LinesCard view={view} />
    </div>
  );
}
