package io.wattledger.costmodel.market.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The market price of a month. See docs/formulas/market-price.md.
 *
 * @param period the UTC month
 * @param currency always USD
 * @param meanPriceUsd mean of the closes in use, to the cent; null without any
 * @param daysInMonth days of the month
 * @param daysPresent days with a close in use
 * @param missingDays days without one
 * @param suspiciousDays days whose newest price waits for release
 * @param complete whether no day is missing
 * @param explanation how the mean came about; absent unless asked for
 */
public record MarketMonth(
    YearMonth period,
    String currency,
    BigDecimal meanPriceUsd,
    int daysInMonth,
    int daysPresent,
    List<LocalDate> missingDays,
    List<LocalDate> suspiciousDays,
    boolean complete,
    @JsonInclude(JsonInclude.Include.NON_NULL) Explanation explanation) {

  /** Copies the days. */
  public MarketMonth {
    missingDays = List.copyOf(missingDays);
    suspiciousDays = List.copyOf(suspiciousDays);
  }
}
