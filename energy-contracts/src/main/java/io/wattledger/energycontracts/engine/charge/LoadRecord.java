package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was measured of a site: its load before the bill and in it. See
 * docs/formulas/demand.md.
 */
public final class LoadRecord {

  private final List<Part> parts;

  private LoadRecord(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * The record of a bill.
   *
   * @param history what was before it
   * @param load its own load
   * @param reactiveKvar its own reactive power, null when it is not metered
   */
  public static LoadRecord of(
      History history, FixedPointSeries load, FixedPointSeries reactiveKvar) {
    List<Part> parts = new ArrayList<>();
    if (history.load() != null) {
      parts.add(new Part(history.load(), history.reactiveKvar()));
    }
    parts.add(new Part(load, reactiveKvar));
    return new LoadRecord(parts);
  }

  /** The parts in order of time. */
  List<Part> parts() {
    return parts;
  }

  /** The mean power of a window, null when it was not measured whole. */
  Ratio meanKw(Instant start, int minutes) {
    for (Part part : parts) {
      Ratio mean = part.meanKw(start, minutes);
      if (mean != null) {
        return mean;
      }
    }
    return null;
  }

  /**
   * One run of readings.
   *
   * @param kw active power
   * @param kvar reactive power on the same grid, null when it is not metered
   */
  record Part(FixedPointSeries kw, FixedPointSeries kvar) {

    /** The same power on steps of another length. */
    Part on(int minutes) {
      return new Part(kw.onSteps(minutes), kvar == null ? null : kvar.onSteps(minutes));
    }

    private Ratio meanKw(Instant start, int minutes) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int minute = 0; minute < minutes; minute++) {
        int index = kw.grid().indexOf(start.plusSeconds(60L * minute));
        if (index < 0 || index >= kw.grid().count() || !kw.isKnown(index)) {
          return null;
        }
        sum = sum.add(kw.decimalAt(index));
      }
      return Ratio.of(sum).dividedBy(BigDecimal.valueOf(minutes));
    }
  }
}
