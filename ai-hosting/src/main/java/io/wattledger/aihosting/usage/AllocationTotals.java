package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.usage.engine.GpuHours;
import java.math.BigDecimal;

/**
 * Allocations added up.
 *
 * @param allocations how many there are
 * @param running how many of them run
 * @param gpusRunning GPUs that those hold
 * @param gpuSeconds GPU-seconds of all in the month, up to now
 * @param gpuHours the same in hours, six decimals
 */
public record AllocationTotals(
    long allocations, long running, long gpusRunning, long gpuSeconds, BigDecimal gpuHours) {

  static AllocationTotals of(long allocations, long running, long gpusRunning, long gpuSeconds) {
    return new AllocationTotals(
        allocations, running, gpusRunning, gpuSeconds, GpuHours.of(gpuSeconds));
  }

  static AllocationTotals of(AllocationView one) {
    boolean runs = one.stoppedAt() == null;
    return of(1, runs ? 1 : 0, runs ? one.gpus() : 0, one.gpuSeconds());
  }

  AllocationTotals plus(AllocationTotals more) {
    return of(
        allocations + more.allocations,
        running + more.running,
        gpusRunning + more.gpusRunning,
        gpuSeconds + more.gpuSeconds);
  }
}
