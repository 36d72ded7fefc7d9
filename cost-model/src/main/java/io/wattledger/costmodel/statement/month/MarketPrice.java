package io.wattledger.costmodel.statement.month;

import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The market price of a period: mean of the UTC daily closes of all its days, half up to the cent.
 * A close that waits for release is not used. See docs/formulas/cost-per-btc.md, "Market price".
 */
final class MarketPrice {

  private MarketPrice() {}

  /** The mean of the closes that may be used, absent when there is none. */
  static Optional<BigDecimal> mean(List<MonthFacts.DailyClose> closes) {
    List<BigDecimal> prices = usable(closes).stream().map(MonthFacts.DailyClose::priceUsd).toList();
    if (prices.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(sum.divide(BigDecimal.valueOf(prices.size()), 2, RoundingMode.HALF_UP));
  }

  /** How the mean came about. */
  static Explanation explain(String period, List<MonthFacts.DailyClose> closes, BigDecimal mean) {
    Explanation.Builder builder =
        Explanation.of("Market price " + period, mean, "USD/BTC")
            .by("sum of daily closes / days, half up to the cent", "cost-per-btc.md");
    for (MonthFacts.DailyClose close : usable(closes)) {
      builder.input(close.date().toString(), close.priceUsd(), "USD/BTC", close.source());
    }
    return builder.build();
  }

  /** Days from the first to the last that have no close that may be used. */
  static List<LocalDate> missingDays(
      List<MonthFacts.DailyClose> closes, LocalDate first, LocalDate last) {
    Set<LocalDate> present =
        usable(closes).stream()
            .map(MonthFacts.DailyClose::date)
            .collect(Collectors.toCollection(TreeSet::new));
    return first.datesUntil(last.plusDays(1)).filter(day -> !present.contains(day)).toList();
  }

  private static List<MonthFacts.DailyClose> usable(List<MonthFacts.DailyClose> closes) {
    return closes.stream().filter(close -> !close.suspicious()).toList();
  }
}
