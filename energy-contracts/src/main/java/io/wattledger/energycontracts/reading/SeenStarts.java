package io.wattledger.energycontracts.reading;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which intervals a file has named so far, so that a second row for one of them is noticed. */
final class SeenStarts {

  private final Map<String, BitSet> seen = new HashMap<>();

  /**
   * Notes an interval.
   *
   * @param code the meter or series
   * @param start a start that {@link IntervalStart} found in order
   * @param minutes length of the intervals
   * @return whether it was noted for the first time
   */
  public boolean add(String code, Instant start, int minutes) {
    int index =
        Math.toIntExact(
            (start.getEpochSecond() - IntervalStart.EARLIEST.getEpochSecond()) / (60L * minutes));
    BitSet starts = seen.computeIfAbsent(code, any -> new BitSet());
    boolean first = !starts.get(index);
    starts.set(index);
    return first;
  }
}
