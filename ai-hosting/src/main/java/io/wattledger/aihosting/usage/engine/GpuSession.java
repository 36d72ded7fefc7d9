package io.wattledger.aihosting.usage.engine;

import java.time.Instant;

/**
 * GPUs that an allocation held without a break.
 *
 * @param resource the resource
 * @param allocation the allocation's name
 * @param gpus which of the resource's GPUs
 * @param from since when
 * @param to until when, null while it runs
 */
public record GpuSession(
    String resource, String allocation, GpuSet gpus, Instant from, Instant to) {

  /** The end, or another instant while it runs. */
  public Instant endOr(Instant running) {
    return to == null ? running : to;
  }
}
