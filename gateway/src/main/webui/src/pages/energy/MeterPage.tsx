import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Gap, useMeter, useMeterMonth } from '../../api/energy';
import { spoken, useSiteName } from '../../api/names';
import { API } from '../../api/paths';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { ExportLinks } from '../../components/table/ExportLinks';
import { formatDate, formatInstantAtSite } from '../../format/dates';
import { formatNumber, formatPower, formatQuantity } from '../../format/format';
import { monthInZone, type Span } from '../../format/zones';
import { apiUrl } from '../../api/client';
import { PeriodPicker } from '../../period/PeriodPicker';
import { DoubtsCard } from './DoubtsCard';
import { EstimateDialog } from './EstimateDialog';
import { EstimatesCard } from './EstimatesCard';
import { GapsTable } from './GapsTable';
import { LoadChart } from './LoadChart';
import { QualityCard } from './QualityCard';
import { FilesCard } from './register/FilesCard';
import { MeterRecordCard } from './register/MeterRecordCard';
import { useMonth } from './useMonth';
import { meterTitle, mwh } from './words';

/** One meter in one month: energy, peak, load and gaps. */
export default function MeterPage() {
  const { code = '' } = useParams();
  const period = useMonth();
  const meter = useMeter(code);
  const month = useMeterMonth(code, period);
  const siteName = useSiteName();
  const mayEstimate = hasAnyRole(useUser(), ['energy', 'admin']);
  const [filled, fill] = useState<Span | null>(null);
  return (
    <div className="wl-page wl-stack">
      <PageHeader title={`Meter ${spoken(code)}`} actions={<PeriodPicker monthsOnly />}>
        {meter.data ? meterTitle(meter.data) : null}
      </PageHeader>
      <QueryView query={meter} label="The meter">
        {(found) => (
          <>
            <Facts
              facts={[
                ['Site', siteName(found.siteCode)],
                ['Interval', `${found.intervalMinutes} minutes`],
                ['Counts from', found.effectiveFrom ? formatDate(found.effectiveFrom) : null],
                ['Retired from', found.effectiveTo ? formatDate(found.effectiveTo) : null],
                ['Breaker', found.breakerKw == null ? null : formatPower(found.breakerKw)],
                [
                  'Contract',
                  found.contractCode ? (
                    <Link className="wl-link" to={`/energy/contracts/${found.contractCode}`}>
                      {spoken(found.contractCode)}
                    </Link>
                  ) : null,
                ],
              ]}
            />
            <KpiTiles>
              <KpiTile title="Energy" loading={month.isPending}>
                {formatQuantity(mwh(month.data?.energyKwh), 'MWh', { trimmed: true })}
              </KpiTile>
              <KpiTile
                title="Peak"
                loading={month.isPending}
                note={formatInstantAtSite(month.data?.peakStartUtc, found.timeZone)}
              >
                {formatQuantity(month.data?.peakKw, 'kW', { trimmed: true })}
              </KpiTile>
              <KpiTile title="Intervals read" loading={month.isPending}>
                {month.data
                  ? `${formatNumber(String(month.data.intervals))} of ${formatNumber(String(month.data.expectedIntervals))}`
                  : '–'}
              </KpiTile>
              <KpiTile title="Suspicious" loading={month.isPending}>
                {formatNumber(String(month.data?.suspiciousIntervals ?? 0))}
              </KpiTile>
            </KpiTiles>
            <LoadChart period={period} timeZone={found.timeZone} meter={found} />
            <QualityCard meter={found} period={period} />
            <DoubtsCard meter={found} period={period} />
            <EstimatesCard meter={found} period={period} />
            <Card
              title="Gaps"
              actions={
                <ExportLinks
                  href={apiUrl(`${API.energy}/meters/${code}/intervals`, {
                    ...monthInZone(period, found.timeZone),
                  })}
                />
              }
            >
              <QueryView query={month} label="The gaps" lines={2}>
                {({ gaps }: { gaps: readonly Gap[] }) => (
                  <GapsTable
                    gaps={gaps}
                    timeZone={found.timeZone}
                    onEstimate={
                      mayEstimate
                        ? ({ fromUtc, toUtc }) => {
                            fill({ from: fromUtc, to: toUtc });
                          }
                        : undefined
                    }
                  />
                )}
              </QueryView>
            </Card>
            <div className="wl-grid">
              <div className="wl-span-4">
                <MeterRecordCard meter={found} />
              </div>
              <div className="wl-span-8">
                <FilesCard
                  owner={{ kind: 'meters', code }}
                  title={spoken(code)}
                  timeZone={found.timeZone}
                  channels={found.channels}
                />
              </div>
            </div>
            {filled ? (
              <EstimateDialog
                meter={found}
                span={filled}
                onClose={() => {
                  fill(null);
                }}
              />
            ) : null}
          </>
        )}
      </QueryView>
    </div>
  );
}
