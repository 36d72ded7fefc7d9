package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.GpuSet;
import java.time.Instant;

/**
 * GPUs that a customer's events say it held.
 *
 * @param customer the customer
 * @param resource the resource
 * @param gpus which of its GPUs
 * @param from since when
 * @param to until when, null while it lasts
 */
public record Claim(String customer, String resource, GpuSet gpus, Instant from, Instant to) {

  boolean covers(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }
}
