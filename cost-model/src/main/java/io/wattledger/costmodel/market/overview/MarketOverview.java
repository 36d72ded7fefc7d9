package io.wattledger.costmodel.market.overview;

import io.wattledger.costmodel.market.difficulty.DifficultyEpoch;
import io.wattledger.costmodel.market.difficulty.DifficultyEpochRepository;
import io.wattledger.costmodel.market.engine.EstimatedHeight;
import io.wattledger.costmodel.market.engine.MonthlyMean;
import io.wattledger.costmodel.market.fees.BlockFeeDay;
import io.wattledger.costmodel.market.fees.BlockFeeRepository;
import io.wattledger.costmodel.market.overview.MarketSummary.UnknownFact;
import io.wattledger.costmodel.market.price.DailyClose;
import io.wattledger.costmodel.market.price.MonthlyPrices;
import io.wattledger.costmodel.network.engine.BlockSubsidy;
import io.wattledger.costmodel.network.engine.NetworkFigures;
import io.wattledger.kernel.explain.Explanation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts prices, epochs and fees together for a moment and for a month. */
@ApplicationScoped
public class MarketOverview {

  private static final int FEES_REACH_DAYS = 31;

  private final MonthlyPrices prices;
  private final DifficultyEpochRepository epochs;
  private final BlockFeeRepository fees;

  /** Over the market's facts. */
  public MarketOverview(
      MonthlyPrices prices, DifficultyEpochRepository epochs, BlockFeeRepository fees) {
    this.prices = prices;
    this.epochs = epochs;
    this.fees = fees;
  }

  /** The market price of a month. */
  MarketMonth month(YearMonth period, boolean explain) {
    MonthlyMean mean = prices.of(period);
    List<LocalDate> suspicious =
        prices.suspicious(period.atDay(1), period.atEndOfMonth()).stream()
            .map(DailyClose::date)
            .toList();
    return new MarketMonth(
        period,
        "USD",
        mean.meanUsd(),
        period.lengthOfMonth(),
        mean.daysPresent(),
        mean.missingDays(),
        suspicious,
        mean.missingDays().isEmpty(),
        explain ? mean.explanation() : null);
  }

  /** The market at a moment. */
  MarketSummary summary(Instant asOf, boolean explain) {
    LocalDate lastWholeDay = asOf.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    DailyClose price = prices.last(lastWholeDay).orElse(null);
    LocalDate feesTo = price == null ? lastWholeDay : price.date();
    BlockFeeDay fee = fees.lastKnown(feesTo.minusDays(FEES_REACH_DAYS), lastWholeDay).orElse(null);
    DifficultyEpoch epoch = epochs.inForceAt(asOf).orElse(null);
    EstimatedHeight height =
        epoch == null ? null : EstimatedHeight.at(epoch.startHeight(), epoch.startedAt(), asOf);
    NetworkFigures figures =
        DayFigures.of(
            price == null ? null : price.priceUsd(),
            epoch,
            fee == null ? null : fee.meanFeesBtcPerBlock(),
            height == null ? null : height.height());
    Optional<BlockSubsidy.Halving> halving =
        Optional.ofNullable(height).flatMap(estimate -> BlockSubsidy.next(estimate.height()));
    return new MarketSummary(
        asOf,
        price,
        price == null ? null : hours(endOf(price.date()), asOf),
        epoch,
        epoch == null ? null : hours(epoch.startedAt(), asOf),
        fee,
        fee == null ? null : hours(endOf(fee.date()), asOf),
        height == null ? null : height.height(),
        height == null ? null : BlockSubsidy.at(height.height()).value(),
        height == null ? null : BlockSubsidy.at(height.height()).toBtc(),
        halving.map(BlockSubsidy.Halving::height).orElse(null),
        halving.map(BlockSubsidy.Halving::etaDays).orElse(null),
        figures.value("networkHashrateEhs"),
        figures.value("hashpriceUsdPerPhDay"),
        missing(price, epoch, fee),
        explain ? explanations(figures, height) : null);
  }

  private static Map<String, Explanation> explanations(
      NetworkFigures figures, EstimatedHeight height) {
    Map<String, Explanation> explanations = new TreeMap<>(figures.explanations());
    if (height != null) {
      explanations.put("height", height.explanation());
    }
    return explanations;
  }

  private static List<UnknownFact> missing(
      DailyClose price, DifficultyEpoch epoch, BlockFeeDay fee) {
    List<UnknownFact> missing = new ArrayList<>();
    if (price == null) {
      missing.add(new UnknownFact("PRICE", "No closing price is known; import kind daily-closes."));
    }
    if (epoch == null) {
      missing.add(
          new UnknownFact(
              "DIFFICULTY", "No epoch with a start time is known; import kind difficulty-epochs."));
    }
    if (fee == null) {
      missing.add(
          new UnknownFact(
              "FEES",
              "No mean fees are known near the price's day, so there is no hashprice;"
                  + " import kind block-fees."));
    }
    return missing;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static long hours(Instant from, Instant to) {
    return Duration.between(from, to).toHours();
  }
}
