package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The power of one use through time, and what it stayed below a baseline. See
 * docs/formulas/energy-allocation.md.
 *
 * @param use the use
 * @param kw its mean power in each interval; unknown where it was not measured
 */
public record MeteredUse(EnergyUse use, FixedPointSeries kw) {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  /**
   * What it took in a stretch of time, as far as it was measured. Of an interval that lies partly
   * in the stretch it counts that part, because a mean power holds throughout its interval.
   */
  public Ratio energyKwh(Interval stretch) {
    return energyKwh(kw, stretch);
  }

  /** What a power comes to in a stretch of time, as far as it is known. */
  public static Ratio energyKwh(FixedPointSeries kw, Interval stretch) {
    TimeGrid grid = kw.grid();
    int end = Math.min(grid.count(), grid.indexOf(stretch.end().minusNanos(1)) + 1);
    ExactSum kwMinutes = new ExactSum();
    for (int i = Math.max(0, grid.indexOf(stretch.start())); i < end; i++) {
      kwMinutes.addProduct(kw.at(i), minutesIn(stretch, grid, i));
    }
    return new Ratio(new BigDecimal(kwMinutes.value(), kw.scale()), MINUTES_PER_HOUR);
  }

  private static long minutesIn(Interval stretch, TimeGrid grid, int step) {
    return Interval.of(grid.startOf(step), Duration.ofMinutes(grid.minutes()))
        .intersection(stretch)
        .map(shared -> shared.length().toMinutes())
        .orElse(0L);
  }

  /** Σ (baseline − metered)⁺ over the measured intervals of a stretch. */
  public Ratio curtailedKwh(Interval stretch, BigDecimal baselineKw) {
    FixedPointSeries baseline = FixedPointSeries.constant(kw.grid(), baselineKw);
    FixedPointSeries below = baseline.with(kw, (agreed, metered) -> Math.max(0, agreed - metered));
    ExactSum sum = new ExactSum();
    int end = end(stretch);
    for (int i = first(stretch); i < end; i++) {
      sum.add(below.at(i));
    }
    return kwh(sum, below);
  }

  /** Sums of series that lie on one grid, unknown where one of them is. */
  public static FixedPointSeries together(List<FixedPointSeries> parts) {
    return parts.stream().reduce((left, right) -> left.with(right, Math::addExact)).orElseThrow();
  }

  private int first(Interval stretch) {
    return Math.max(0, kw.grid().indexOf(stretch.start()));
  }

  private int end(Interval stretch) {
    return Math.min(kw.grid().count(), kw.grid().indexOf(stretch.end()));
  }

  private static Ratio kwh(ExactSum sum, FixedPointSeries series) {
    return new Ratio(
        new BigDecimal(sum.value(), series.scale())
            .multiply(BigDecimal.valueOf(series.grid().minutes())),
        MINUTES_PER_HOUR);
  }
}
