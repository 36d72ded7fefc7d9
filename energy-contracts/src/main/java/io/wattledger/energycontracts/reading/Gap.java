package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of intervals without a value.
 *
 * @param fromUtc start of the first of them
 * @param toUtc end of the last of them
 * @param intervals how many they are
 */
public record Gap(Instant fromUtc, Instant toUtc, int intervals) {

  /** The runs of unknown steps of a series, in order. */
  public static List<Gap> of(FixedPointSeries series) {
    List<Gap> gaps = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= series.grid().count(); i++) {
      boolean unknown = i < series.grid().count() && !series.isKnown(i);
      if (unknown && start < 0) {
        start = i;
      } else if (!unknown && start >= 0) {
        gaps.add(new Gap(series.grid().startOf(start), series.grid().startOf(i), i - start));
        start = -1;
      }
    }
    return gaps;
  }
}
