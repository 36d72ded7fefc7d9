package io.wattledger.costmodel.market.overview;

import io.wattledger.costmodel.market.MarketDays;
import io.wattledger.costmodel.market.difficulty.DifficultyEpoch;
import io.wattledger.costmodel.market.difficulty.DifficultyEpochRepository;
import io.wattledger.costmodel.market.engine.EstimatedHeight;
import io.wattledger.costmodel.market.fees.BlockFeeDay;
import io.wattledger.costmodel.market.fees.BlockFeeRepository;
import io.wattledger.costmodel.market.price.DailyClose;
import io.wattledger.costmodel.market.price.MonthlyPrices;
import io.wattledger.costmodel.network.engine.NetworkFigures;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The market over time, at the end of each UTC day. */
@ApplicationScoped
public class MarketHistory {

  private static final int MOST_POINTS = 2000;
  private static final int DEFAULT_DAYS = 365;

  private final MonthlyPrices prices;
  private final DifficultyEpochRepository epochs;
  private final BlockFeeRepository fees;
  private final Clock clock;

  /** Over the market's facts. */
  public MarketHistory(
      MonthlyPrices prices,
      DifficultyEpochRepository epochs,
      BlockFeeRepository fees,
      Clock clock) {
    this.prices = prices;
    this.epochs = epochs;
    this.fees = fees;
    this.clock = clock;
  }

  /**
   * The days from one to another, both included, thinned to at most 2,000 points.
   *
   * @param from first day, 364 days before the last when null
   * @param to last day, today when null
   */
  MarketSeries series(LocalDate from, LocalDate to) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    LocalDate last = to == null || to.isAfter(today) ? today : to;
    LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
    if (first.isAfter(last)) {
      String detail = "from must not lie after to or in the future.";
      throw ProblemException.badRequest(detail, new FieldError("from", detail));
    }
    LocalDate start = first.isBefore(MarketDays.FIRST) ? MarketDays.FIRST : first;
    long days = last.toEpochDay() - start.toEpochDay() + 1;
    int step = (int) Math.max(1, (days + MOST_POINTS - 1) / MOST_POINTS);
    Facts facts = new Facts(start, last);
    List<MarketSeriesPoint> points =
        LongStream.iterate(last.toEpochDay(), day -> day >= start.toEpochDay(), day -> day - step)
            .sorted()
            .mapToObj(day -> facts.point(LocalDate.ofEpochDay(day)))
            .filter(Objects::nonNull)
            .toList();
    return new MarketSeries(first, last, step, points);
  }

  /** Everything known between two days. */
  private final class Facts {
    private final Map<LocalDate, DailyClose> closes;
    private final Map<LocalDate, BlockFeeDay> feeDays;
    private final NavigableMap<Instant, DifficultyEpoch> begun = new TreeMap<>();

    Facts(LocalDate from, LocalDate to) {
      closes = prices.used(from, to);
      feeDays = fees.used(from, to);
      Instant start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
      epochs.inForceAt(start).ifPresent(epoch -> begun.put(epoch.startedAt(), epoch));
      epochs.begunBetween(start, endOf(to)).forEach(epoch -> begun.put(epoch.startedAt(), epoch));
    }

    /** The day's point, null when nothing is known of it. */
    MarketSeriesPoint point(LocalDate day) {
      Map.Entry<Instant, DifficultyEpoch> inForce = begun.lowerEntry(endOf(day));
      DailyClose close = closes.get(day);
      if (inForce == null && close == null) {
        return null;
      }
      DifficultyEpoch epoch = inForce == null ? null : inForce.getValue();
      BigDecimal price = close == null ? null : close.priceUsd();
      BlockFeeDay fee = feeDays.get(day);
      BigDecimal meanFees = fee == null ? null : fee.meanFeesBtcPerBlock();
      Long height =
          epoch == null
              ? null
              : EstimatedHeight.at(epoch.startHeight(), epoch.startedAt(), endOf(day)).height();
      NetworkFigures figures = DayFigures.of(price, epoch, meanFees, height);
      return new MarketSeriesPoint(
          day,
          price,
          epoch == null ? null : epoch.difficulty(),
          figures.value("networkHashrateEhs"),
          meanFees,
          figures.value("hashpriceUsdPerPhDay"));
    }
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
