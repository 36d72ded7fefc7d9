import { useSearchParams } from 'react-router';
import { useBills, useContracts } from '../../api/energy';
import { PageHeader } from '../../components/PageHeader';
import { PeriodPicker } from '../../period/PeriodPicker';
import { BillsCard } from './BillsCard';
import { ContractsCard } from './ContractsCard';
import { EnergyTiles } from './EnergyTiles';
import { MeterListCard } from './register/MeterListCard';
import { SeriesListCard } from './register/SeriesListCard';
import { useMonth } from './useMonth';

/** What power costs: contracts, meters, prices, and the bills of a month. */
export default function EnergyPage() {
  const period = useMonth();
  const [search] = useSearchParams();
  const filter = { contractCode: search.get('contractCode'), siteCode: search.get('siteCode') };
  const contracts = useContracts();
  const bills = useBills({ period, ...filter });
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Energy" actions={<PeriodPicker monthsOnly />}>
        What was agreed about power, and what it cost.
      </PageHeader>
      <EnergyTiles bills={bills} />
      <BillsCard period={period} bills={bills} contracts={contracts} filter={filter} />
      <ContractsCard period={period} contracts={contracts} />
      <MeterListCard />
      <SeriesListCard />
    </div>
  );
}
