package io.wattledger.energycontracts.engine.estimate;

/**
 * A run of steps without an actual reading.
 *
 * @param first its first step
 * @param end the first step after it
 */
public record EnergyGap(int first, int end) {

  /** Refuses an empty run. */
  public EnergyGap {
    if (first >= end) {
      throw new IllegalArgumentException("a gap has at least one step: " + first + " to " + end);
    }
  }

  /** How many steps it has. */
  public int count() {
    return end - first;
  }
}
