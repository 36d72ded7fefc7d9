package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.GpuSet;
import java.time.Instant;

/**
 * GPUs that could not be rented for a time.
 *
 * @param resource the resource
 * @param gpus which of its GPUs
 * @param from since when
 * @param to until when, null while it lasts
 * @param reason why
 */
public record Exclusion(String resource, GpuSet gpus, Instant from, Instant to, String reason) {

  boolean covers(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }
}
