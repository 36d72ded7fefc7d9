import type { Usage } from '../../api/hosting/usage';
import { Facts } from '../../components/Facts';
import { formatInstantAtSite } from '../../format/dates';
import { divide, sign } from '../../format/decimal';
import { formatMoney, formatNumber, formatWholeMoney } from '../../format/format';
import { periodTitle } from '../../period/period';
import { gpuHours, isRunning } from './usage';

/** The month in one sentence that can be quoted, and what stands behind it. */
export function UsageHero({ usage }: { readonly usage: Usage }) {
  const running = isRunning(usage);
  const { openAllocations, forecast, currency, timeZone } = usage;
  const busiest = usage.days.reduce<Usage['days'][number] | null>(
    (most, day) => (most === null || day.peakGpus > most.peakGpus ? day : most),
    null,
  );
  return (
    <section className="wl-card" aria-label={`${periodTitle(usage.period)} in a sentence`}>
      <p className="wl-sentence">
        <Sentence usage={usage} />
      </p>
      <Facts
        facts={[
          [
            'Running now',
            running && forecast
              ? `${formatNumber(String(forecast.gpusRunning))} GPUs in ${allocations(openAllocations)}`
              : null,
          ],
          ['Most at once', busiest ? `${formatNumber(String(busiest.peakGpus))} GPUs` : null],
          ['Mean price', meanPrice(usage)],
          [
            'Without a price',
            sign(usage.unpricedGpuHours) > 0
              ? `${formatNumber(usage.unpricedGpuHours, { decimals: 2 })} GPU-h`
              : null,
          ],
        ]}
      />
      <p className="wl-muted wl-small">
        {running ? (
          <>
            <span className="wl-live" aria-hidden="true" />
            Counted to the second, until {formatInstantAtSite(usage.asOf, timeZone)}. The month ends{' '}
            {formatInstantAtSite(usage.to, timeZone)}. Amounts in {currency}, before tax.
          </>
        ) : (
          <>
            {usage.status === 'CLOSED'
              ? 'This month is closed: its figures stay as they are.'
              : 'This month is over and not closed yet: events that come late still count.'}{' '}
            Amounts in {currency}, before tax.
          </>
        )}
      </p>
    </section>
  );
}

function Sentence({ usage }: { readonly usage: Usage }) {
  const { forecast, currency } = usage;
  const lead = isRunning(usage) ? 'So far this month: ' : `${periodTitle(usage.period)}: `;
  if (usage.gpuSeconds === 0 && sign(usage.costToDate) === 0) {
    return <>{lead}no GPU was used and nothing is charged.</>;
  }
  return (
    <>
      {lead}
      <strong>{formatNumber(gpuHours(usage.gpuSeconds, 0))} GPU-hours</strong>,{' '}
      <strong>{formatWholeMoney(usage.costToDate, currency)}</strong>
      {isRunning(usage) && forecast ? (
        <>
          ; at this pace <strong>{formatWholeMoney(forecast.amount, currency)}</strong>
        </>
      ) : null}
      .
    </>
  );
}

function allocations(count: number): string {
  return count === 1 ? '1 allocation' : `${formatNumber(String(count))} allocations`;
}

function meanPrice({ costToDate, gpuSeconds, currency }: Usage): string | null {
  if (gpuSeconds === 0) return null;
  const price = divide(costToDate, gpuHours(gpuSeconds, 6), 2);
  return price === null ? null : `${formatMoney(price, currency)} per used GPU-h`;
}
