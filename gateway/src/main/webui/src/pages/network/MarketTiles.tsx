import type { ReactNode } from 'react';
import type { MarketSummary } from '../../api/market';
import { Badge } from '../../components/Badge';
import { Explained } from '../../components/explain/Explained';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { formatDate, formatShortDate } from '../../format/dates';
import { divide } from '../../format/decimal';
import { formatNumber, formatUnitPrice, formatWholeMoney } from '../../format/format';
import { ageText, dayAfter, EPOCH_FRESH_HOURS, isStale, PRICE_FRESH_HOURS } from './age';
import { difficultyExplanation, halvingExplanation, priceExplanation } from './provenance';

const TRILLION = '1000000000000';

/** The market now: each figure with its age, and its provenance behind it. */
export function MarketTiles({ summary }: { readonly summary: MarketSummary }) {
  const { price, difficultyEpoch, explanations, daysToHalving } = summary;
  return (
    <KpiTiles>
      <KpiTile
        title="Market price per BTC"
        note={
          <Age
            hours={summary.priceAgeHours}
            fresh={PRICE_FRESH_HOURS}
            what={price ? `Close of ${formatShortDate(price.date)}` : 'No close imported'}
          />
        }
      >
        <Explained title="Market price" source={priceExplanation(summary)}>
          {formatWholeMoney(price?.priceUsd)}
        </Explained>
      </KpiTile>
      <KpiTile
        title="Hashprice"
        note={
          summary.fees
            ? `Fees ${formatNumber(summary.fees.meanFeesBtcPerBlock, { decimals: 4 })} BTC a block`
            : 'Without fees: none imported'
        }
      >
        <Explained title="Hashprice" source={explanations?.hashpriceUsdPerPhDay}>
          {formatUnitPrice(summary.hashpriceUsdPerPhDay, 'PH/day')}
        </Explained>
      </KpiTile>
      <KpiTile title="Network hashrate" note="From the difficulty, at 10 minutes a block">
        <Explained title="Network hashrate" source={explanations?.networkHashrateEhs}>
          <Unit value={formatNumber(summary.networkHashrateEhs, { decimals: 1 })} unit="EH/s" />
        </Explained>
      </KpiTile>
      <KpiTile
        title="Difficulty"
        note={
          <Age
            hours={summary.difficultyAgeHours}
            fresh={EPOCH_FRESH_HOURS}
            what={
              difficultyEpoch
                ? `From block ${formatNumber(String(difficultyEpoch.startHeight))}`
                : 'No epoch imported'
            }
          />
        }
      >
        <Explained title="Difficulty" source={difficultyExplanation(summary)}>
          <Unit
            value={formatNumber(
              difficultyEpoch ? divide(difficultyEpoch.difficulty, TRILLION, 2) : null,
            )}
            unit="T"
          />
        </Explained>
      </KpiTile>
      <KpiTile
        title="Block subsidy"
        note={
          summary.height === null
            ? 'Block height unknown'
            : `About block ${formatNumber(String(summary.height))}`
        }
      >
        <Explained title="Block subsidy" source={explanations?.subsidyBtc}>
          <Unit value={formatNumber(summary.subsidyBtc, { trimmed: true })} unit="BTC" />
        </Explained>
      </KpiTile>
      <KpiTile
        title="Next halving"
        note={
          summary.nextHalvingHeight === null
            ? 'Block height unknown'
            : `Block ${formatNumber(String(summary.nextHalvingHeight))}, estimate`
        }
      >
        <Explained title="Next halving" source={halvingExplanation(summary)}>
          {daysToHalving === null
            ? '–'
            : formatDate(dayAfter(summary.asOf, daysToHalving)).replace(/^\d+ /, '')}
        </Explained>
      </KpiTile>
    </KpiTiles>
  );
}

function Unit({ value, unit }: { readonly value: string; readonly unit: string }): ReactNode {
  return `${value}\u00a0${unit}`;
}

function Age({
  hours,
  fresh,
  what,
}: {
  readonly hours: number | null;
  readonly fresh: number;
  readonly what: string;
}) {
  const age = ageText(hours);
  return (
    <span className="wl-row">
      {what}
      {age === null ? null : isStale(hours, fresh) ? <Badge tone="attention">{age}</Badge> : null}
    </span>
  );
}
