package io.wattledger.aihosting.conservation;

import io.wattledger.aihosting.usage.engine.GpuHours;
import java.math.BigDecimal;

/**
 * An amount of GPU time.
 *
 * @param gpuSeconds in GPU-seconds
 * @param gpuHours in GPU-hours, six decimals
 */
public record GpuTime(long gpuSeconds, BigDecimal gpuHours) {

  /** The time of that many GPU-seconds. */
  public static GpuTime of(long gpuSeconds) {
    return new GpuTime(gpuSeconds, GpuHours.of(gpuSeconds));
  }
}
