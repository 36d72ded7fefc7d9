package io.wattledger.costmodel.market.engine;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The market price of a month: the mean of its UTC daily closes, half up to the cent. A day without
 * a close is missing, never zero. See docs/formulas/market-price.md.
 *
 * @param period the month
 * @param meanUsd the mean of the days present, null when there is none
 * @param daysPresent days with a close
 * @param missingDays days without one
 * @param explanation how the mean came about, null without a day
 */
public record MonthlyMean(
    YearMonth period,
    BigDecimal meanUsd,
    int daysPresent,
    List<LocalDate> missingDays,
    Explanation explanation) {

  /** Copies the days. */
  public MonthlyMean {
    missingDays = List.copyOf(missingDays);
  }

  /**
   * A close that is in use.
   *
   * @param date its UTC day
   * @param priceUsd US dollars per BTC
   * @param origin where it comes from, in words
   * @param source the record
   */
  public record Close(LocalDate date, BigDecimal priceUsd, String origin, SourceRef source) {}

  /** The mean over the used closes of a month, in the order of days. */
  public static MonthlyMean of(YearMonth period, List<Close> closes) {
    Set<LocalDate> present = closes.stream().map(Close::date).collect(Collectors.toSet());
    List<LocalDate> missing =
        period
            .atDay(1)
            .datesUntil(period.plusMonths(1).atDay(1))
            .filter(day -> !present.contains(day))
            .toList();
    if (closes.isEmpty()) {
      return new MonthlyMean(period, null, 0, missing, null);
    }
    BigDecimal sum = closes.stream().map(Close::priceUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(closes.size()), 2, RoundingMode.HALF_UP);
    return new MonthlyMean(
        period, mean, closes.size(), missing, explain(period, closes, sum, mean));
  }

  private static Explanation explain(
      YearMonth period, List<Close> closes, BigDecimal sum, BigDecimal mean) {
    Explanation.Builder builder =
        Explanation.of("Market price of " + period, mean, "USD/BTC")
            .by("sum of daily closes / days, half up to the cent", "market-price.md")
            .input("sum of daily closes", sum, "USD/BTC", closes.size() + " days present")
            .input("days", BigDecimal.valueOf(closes.size()), "d", "days with a close");
    for (Close close : closes) {
      builder.input(
          close.date().toString(), close.priceUsd(), "USD/BTC", close.origin(), close.source());
    }
    return builder.build();
  }
}
