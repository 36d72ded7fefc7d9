package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.UsedReadings;
import io.wattledger.kernel.time.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the meters of a contract measured while they counted for it. A meter that comes or goes
 * counts as zero on its other days, so that another one can take its place; a main meter only while
 * another main meter counts, because somebody has to measure the load. See
 * docs/formulas/meter-channels.md.
 */
@ApplicationScoped
public class CountedReadings {

  private final IntervalRepository intervals;
  private final ReactiveReadings reactive;

  /** Over the stored readings. */
  public CountedReadings(IntervalRepository intervals, ReactiveReadings reactive) {
    this.intervals = intervals;
    this.reactive = reactive;
  }

  /**
   * Mean power in kW of each meter that counts in a stretch of time, on its own intervals.
   *
   * @param meters the meters of one contract
   */
  public Map<Meter, FixedPointSeries> powerKw(Collection<Meter> meters, Interval stretch) {
    Map<Meter, FixedPointSeries> found = new LinkedHashMap<>();
    for (Meter meter : meters) {
      if (meter.countsIn(stretch)) {
        TimeGrid grid = TimeGrid.filling(stretch, meter.intervalMinutes());
        found.put(meter, counted(meter, intervals.powerKw(meter, grid), meters));
      }
    }
    return found;
  }

  /**
   * The same as {@link #powerKw}, with the versions of the readings that count.
   *
   * @param meters the meters of one contract
   */
  public Map<Meter, UsedReadings> powerReadings(Collection<Meter> meters, Interval stretch) {
    Map<Meter, UsedReadings> found = new LinkedHashMap<>();
    for (Meter meter : meters) {
      if (meter.countsIn(stretch)) {
        TimeGrid grid = TimeGrid.filling(stretch, meter.intervalMinutes());
        UsedReadings used = intervals.powerReadings(meter, grid);
        found.put(
            meter,
            new UsedReadings(
                counted(meter, used.values(), meters),
                used.marks().where(step -> meter.countsAt(grid.startOf(step)))));
      }
    }
    return found;
  }

  /**
   * Mean reactive power in kVAr of a meter, null when it has no channel from which it could be
   * known.
   *
   * @param grid the meter's intervals
   * @param meters the meters of its contract
   */
  public FixedPointSeries powerKvar(Meter meter, TimeGrid grid, Collection<Meter> meters) {
    FixedPointSeries measured = reactive.powerKvar(meter, grid);
    return measured == null ? null : counted(meter, measured, meters);
  }

  private static FixedPointSeries counted(
      Meter meter, FixedPointSeries measured, Collection<Meter> meters) {
    if (meter.countsAlways()) {
      return measured;
    }
    TimeGrid grid = measured.grid();
    List<BigDecimal> values = new ArrayList<>(grid.count());
    for (int i = 0; i < grid.count(); i++) {
      Instant start = grid.startOf(i);
      if (meter.countsAt(start)) {
        values.add(measured.isKnown(i) ? measured.decimalAt(i) : null);
      } else {
        values.add(isReplaced(meter, start, meters) ? BigDecimal.ZERO : null);
      }
    }
    return FixedPointSeries.of(grid, values);
  }

  private static boolean isReplaced(Meter meter, Instant at, Collection<Meter> meters) {
    return meter.role() != MeterRole.MAIN
        || meters.stream().anyMatch(each -> each.role() == MeterRole.MAIN && each.countsAt(at));
  }
}
