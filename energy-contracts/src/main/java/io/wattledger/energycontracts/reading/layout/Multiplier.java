package io.wattledger.energycontracts.reading.layout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * By what the numbers of a meter are multiplied, for example because of its current transformers.
 *
 * @param from first start of an interval for which it holds; from the beginning when absent
 * @param factor the factor
 */
public record Multiplier(
    Instant from,
    @NotNull(message = "is required, for example 80") @Positive(message = "must be greater than 0")
        BigDecimal factor) {

  /** The factor of an interval: that which started last, 1 before all of them. */
  public static BigDecimal at(List<Multiplier> multipliers, Instant start) {
    BigDecimal factor = BigDecimal.ONE;
    Instant since = Instant.MIN;
    for (Multiplier candidate : multipliers) {
      Instant from = candidate.from() == null ? Instant.MIN : candidate.from();
      if (!from.isAfter(start) && !from.isBefore(since)) {
        since = from;
        factor = candidate.factor();
      }
    }
    return factor;
  }
}
