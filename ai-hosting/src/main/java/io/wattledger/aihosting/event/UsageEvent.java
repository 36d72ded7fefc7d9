package io.wattledger.aihosting.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a usage event tells. A new kind of event joins the permitted types; then the compiler shows
 * every place that has to know it.
 */
sealed interface UsageEvent {

  /**
   * An allocation began to hold GPUs.
   *
   * @param allocation the customer's name for it
   * @param gpuIndexes which GPUs of the resource, null for all
   */
  record Started(String allocation, List<Integer> gpuIndexes) implements UsageEvent {}

  /**
   * An allocation let its GPUs go.
   *
   * @param allocation the customer's name for it
   */
  record Stopped(String allocation) implements UsageEvent {}

  /**
   * Something was measured: energy, tokens, bytes.
   *
   * @param meter what, for example {@code energy}
   * @param quantity how much
   * @param unit its unit
   * @param from since when, null for a single moment
   */
  record Metered(String meter, BigDecimal quantity, String unit, Instant from)
      implements UsageEvent {}
}
