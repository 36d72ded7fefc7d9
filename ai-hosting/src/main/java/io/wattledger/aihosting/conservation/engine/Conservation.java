package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.Window;
import java.util.List;
import java.util.Map;

/**
 * Where the GPU-seconds of a pool went: capacity + oversold = billed + excluded + idle, where
 * billed = used + reserved and not used − contested. Formula page:
 * docs/formulas/gpu-conservation.md.
 *
 * @param capacity GPUs in service
 * @param used what each customer held of it
 * @param reservedUnused what was reserved for each customer beyond what it held
 * @param contested claims of further customers on GPUs that another one claims
 * @param excluded what could not be rented, by reason
 * @param idle what could have been rented
 * @param oversold reserved beyond what was there
 * @param outside claims on GPUs that were not in service
 * @param contests where more than one customer claims a GPU
 */
public record Conservation(
    long capacity,
    Map<String, Long> used,
    Map<String, Long> reservedUnused,
    long contested,
    Map<String, Long> excluded,
    long idle,
    long oversold,
    long outside,
    List<Contest> contests) {

  /** Copies the collections. */
  public Conservation {
    used = Map.copyOf(used);
    reservedUnused = Map.copyOf(reservedUnused);
    excluded = Map.copyOf(excluded);
    contests = List.copyOf(contests);
  }

  /**
   * Follows every GPU-second of a pool.
   *
   * @param facts what is known about the pool
   * @param window the month, or its part until now; what lasts is counted until its end
   */
  public static Conservation of(PoolFacts facts, Window window) {
    return new PoolSweep(facts, window).result();
  }

  /** Billed GPU-seconds, each once. */
  public long billed() {
    return sum(used) + sum(reservedUnused) - contested;
  }

  /** Excluded GPU-seconds of all reasons. */
  public long excludedTotal() {
    return sum(excluded);
  }

  private static long sum(Map<String, Long> parts) {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }
}
