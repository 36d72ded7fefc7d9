import { useParams } from 'react-router';
import { apiUrl } from '../../api/client';
import { usePriceMonth, usePriceSeries } from '../../api/energy';
import { spoken } from '../../api/names';
import { API } from '../../api/paths';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import { ExportLinks } from '../../components/table/ExportLinks';
import { zoneName } from '../../format/dates';
import { formatNumber, formatUnitPrice } from '../../format/format';
import { monthInZone } from '../../format/zones';
import { PeriodPicker } from '../../period/PeriodPicker';
import { GapsTable } from './GapsTable';
import { HeldPricesCard } from './HeldPricesCard';
import { LoadChart } from './LoadChart';
import { ChangeSeries } from './register/ChangeSeries';
import { FilesCard } from './register/FilesCard';
import { SourceLine } from './register/SourceLine';
import { intervalInWords } from './register/words';
import { useMonth } from './useMonth';

/** One price series in one month. */
export default function PricesPage() {
  const { code = '' } = useParams();
  const period = useMonth();
  const all = usePriceSeries();
  const month = usePriceMonth(code, period);
  const name = all.data?.find((series) => series.code === code)?.name ?? spoken(code);
  const price = (value: string | null | undefined) =>
    formatUnitPrice(value, 'MWh', month.data?.unit.split('/')[0] ?? 'USD');
  return (
    <div className="wl-page wl-stack">
      <PageHeader title={name} actions={<PeriodPicker monthsOnly />}>
        Power prices by interval.
      </PageHeader>
      <QueryView query={all} label="The series">
        {(series) => {
          const found = series.find((candidate) => candidate.code === code);
          if (!found) return <EmptyState title="There is no such price series" />;
          return (
            <>
              <Facts
                facts={[
                  ['Code', found.code],
                  ['Unit', found.unit],
                  ['Interval', intervalInWords(found.intervalMinutes)],
                  ['Days counted in', zoneName(found.timeZone)],
                ]}
              />
              <KpiTiles>
                <KpiTile title="Mean" loading={month.isPending}>
                  {price(month.data?.meanPrice)}
                </KpiTile>
                <KpiTile title="Lowest" loading={month.isPending}>
                  {price(month.data?.lowestPrice)}
                </KpiTile>
                <KpiTile title="Highest" loading={month.isPending}>
                  {price(month.data?.highestPrice)}
                </KpiTile>
                <KpiTile title="Intervals known" loading={month.isPending}>
                  {month.data
                    ? `${formatNumber(String(month.data.intervals))} of ${formatNumber(String(month.data.expectedIntervals))}`
                    : '–'}
                </KpiTile>
              </KpiTiles>
              <LoadChart period={period} timeZone={found.timeZone} series={found} />
              <HeldPricesCard series={found} period={period} />
              <Card
                title="Gaps"
                actions={
                  <ExportLinks
                    href={apiUrl(`${API.energy}/price-series/${code}/points`, {
                      ...monthInZone(period, found.timeZone),
                    })}
                  />
                }
              >
                <QueryView query={month} label="The gaps" lines={2}>
                  {({ gaps }) => <GapsTable gaps={gaps} timeZone={found.timeZone} />}
                </QueryView>
              </Card>
              <FilesCard
                owner={{ kind: 'price-series', code }}
                title={found.name}
                timeZone={found.timeZone}
                change={<ChangeSeries series={found} />}
              >
                <SourceLine series={found} />
              </FilesCard>
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
