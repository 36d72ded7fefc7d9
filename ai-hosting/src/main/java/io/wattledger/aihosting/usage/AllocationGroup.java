package io.wattledger.aihosting.usage;

/**
 * Allocations of a pool or of one of its resources, added up.
 *
 * @param pool the pool
 * @param resource the resource, null when added up by pool
 * @param gpuModel for example NVIDIA H200
 * @param totals the sums
 */
public record AllocationGroup(
    String pool, String resource, String gpuModel, AllocationTotals totals) {

  AllocationGroup plus(AllocationGroup more) {
    return new AllocationGroup(pool, resource, gpuModel, totals.plus(more.totals));
  }
}
