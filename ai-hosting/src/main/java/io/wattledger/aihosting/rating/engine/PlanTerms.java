package io.wattledger.aihosting.rating.engine;

import io.wattledger.kernel.money.RoundingRule;
import java.time.LocalDate;

/**
 * A plan version as the engine reads it.
 *
 * @param version its number
 * @param pool the pool that it prices, null for every pool
 * @param from first local day on which it holds
 * @param to first local day on which it no longer holds, null when open
 * @param model how GPU time is priced
 * @param rounding how a line is rounded
 */
public record PlanTerms(
    int version,
    String pool,
    LocalDate from,
    LocalDate to,
    PriceModel model,
    RoundingRule rounding) {

  boolean covers(String code, LocalDate day) {
    return (pool == null || pool.equals(code))
        && !day.isBefore(from)
        && (to == null || day.isBefore(to));
  }
}
