package io.wattledger.energycontracts.engine.estimate;

import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.LocalClock;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a meter actually read, in kWh by interval. Estimates are unknown here, so that none is made
 * from another. See docs/formulas/estimated-readings.md.
 */
public final class ActualEnergy {

  private static final int MINUTES_PER_DAY = 1440;

  private final FixedPointSeries kwh;
  private final LocalClock clock;
  private final Map<Integer, List<Integer>> stepsAt = new HashMap<>();

  /**
   * Readings.
   *
   * @param kwh energy of each interval; unknown where nothing was actually read
   * @param zone whose wall clock people live by
   */
  public ActualEnergy(FixedPointSeries kwh, BillingZone zone) {
    this.kwh = kwh;
    this.clock = LocalClock.reading(kwh.grid(), zone);
    for (int i = 0; i < kwh.grid().count(); i++) {
      int local = minuteKey(clock.epochDayOf(i), clock.minuteOf(i));
      stepsAt.computeIfAbsent(local, any -> new ArrayList<>(1)).add(i);
    }
  }

  /** The intervals. */
  public TimeGrid grid() {
    return kwh.grid();
  }

  /** The runs of missing intervals that start in a range. */
  public List<EnergyGap> gaps(Instant from, Instant to) {
    List<EnergyGap> gaps = new ArrayList<>();
    int end = grid().indexOf(to);
    int first = -1;
    for (int i = grid().indexOf(from); i <= end; i++) {
      boolean missing = i < end && !kwh.isKnown(i);
      if (missing && first < 0) {
        first = i;
      } else if (!missing && first >= 0) {
        gaps.add(new EnergyGap(first, i));
        first = -1;
      }
    }
    return gaps;
  }

  boolean isKnown(int step) {
    return step >= 0 && step < grid().count() && kwh.isKnown(step);
  }

  BigDecimal kwhAt(int step) {
    return kwh.decimalAt(step);
  }

  /** What was read between two steps. */
  Ratio measured(int first, int end) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = first; i < end; i++) {
      sum = kwh.isKnown(i) ? sum.add(kwh.decimalAt(i)) : sum;
    }
    return Ratio.of(sum);
  }

  LocalDate dayOf(int step) {
    return clock.dayOf(step);
  }

  /**
   * The step of another day at the same local time. The second pass of the repeated hour of autumn
   * takes the second pass there, or the only one.
   *
   * @return the step, -1 when that day has no such time or lies outside
   */
  int sameTimeOn(LocalDate day, int step) {
    List<Integer> here = stepsAt.get(minuteKey(clock.epochDayOf(step), clock.minuteOf(step)));
    List<Integer> there =
        stepsAt.get(minuteKey(Math.toIntExact(day.toEpochDay()), clock.minuteOf(step)));
    return there == null ? -1 : there.get(Math.min(here.indexOf(step), there.size() - 1));
  }

  EstimatedStretch stretch(
      int first, List<BigDecimal> estimated, Map<String, String> determinants) {
    return new EstimatedStretch(
        grid().startOf(first), grid().startOf(first + estimated.size()), estimated, determinants);
  }

  private static int minuteKey(int epochDay, int minute) {
    return epochDay * MINUTES_PER_DAY + minute;
  }
}
