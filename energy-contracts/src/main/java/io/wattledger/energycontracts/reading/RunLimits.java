package io.wattledger.energycontracts.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * From how many intervals on a run of values is hard to believe.
 *
 * @param frozenIntervals so many times the same value, other than zero; 0 for never, which holds
 *     when absent, because machines can take the same power for days
 * @param linearIntervals so many values on a straight line that rises or falls, as somebody fills a
 *     gap; 0 for never, 12 when absent
 */
public record RunLimits(
    @Min(value = 0, message = "is 0 or 3 to 10000")
        @Max(value = 10_000, message = "is 0 or 3 to 10000")
        Integer frozenIntervals,
    @Min(value = 0, message = "is 0 or 3 to 10000")
        @Max(value = 10_000, message = "is 0 or 3 to 10000")
        Integer linearIntervals) {

  private static final int LINEAR = 12;

  /** What holds where nobody entered anything. */
  public static final RunLimits DEFAULT = new RunLimits(null, null);

  /** Fills in what is absent. */
  public RunLimits {
    frozenIntervals = frozenIntervals == null ? 0 : frozenIntervals;
    linearIntervals = linearIntervals == null ? LINEAR : linearIntervals;
  }

  int longest() {
    return Math.max(frozenIntervals, linearIntervals);
  }
}
