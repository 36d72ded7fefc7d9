package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.BitSet;

/**
 * Finds the window with the highest mean power. A window counts when every step of it was measured
 * and lies in the billed hours. Formula page: docs/formulas/demand.md.
 */
final class DemandWindows {

  private final FixedPointSeries load;
  private final FixedPointSeries reactive;
  private final BitSet inside;
  private final int length;
  private final int stride;

  /**
   * Windows over a load.
   *
   * @param reactive reactive power by which windows are compared too, null to compare active power
   * @param inside the steps in which demand counts
   * @param windowMinutes length of a window, a multiple of the load's steps
   * @param meterMinutes length of the intervals by which sliding windows move
   */
  DemandWindows(
      FixedPointSeries load,
      FixedPointSeries reactive,
      BitSet inside,
      DemandCharge.Window window,
      int windowMinutes,
      int meterMinutes) {
    int scale = reactive == null ? load.scale() : Math.max(load.scale(), reactive.scale());
    this.load = load.atScale(scale);
    this.reactive = reactive == null ? null : reactive.atScale(scale);
    this.inside = inside;
    this.length = windowMinutes / load.grid().minutes();
    this.stride =
        window == DemandCharge.Window.FIXED
            ? length
            : Math.max(1, meterMinutes / load.grid().minutes());
  }

  /** The highest window between two steps, null when none was measured whole. */
  Peak highest(int firstStep, int endStep) {
    return reactive == null
        ? highestActive(firstStep, endStep)
        : highestApparent(firstStep, endStep);
  }

  private Peak highestActive(int firstStep, int endStep) {
    long best = 0;
    int bestStart = -1;
    for (int start = firstStep; start + length <= endStep; start += stride) {
      if (isWhole(start)) {
        long sum = sum(load, start);
        if (bestStart < 0 || sum > best) {
          best = sum;
          bestStart = start;
        }
      }
    }
    return bestStart < 0 ? null : peak(bestStart);
  }

  private Peak highestApparent(int firstStep, int endStep) {
    BigInteger best = null;
    int bestStart = -1;
    for (int start = firstStep; start + length <= endStep; start += stride) {
      if (isWhole(start)) {
        BigInteger square =
            BigInteger.valueOf(sum(load, start))
                .pow(2)
                .add(BigInteger.valueOf(sum(reactive, start)).pow(2));
        if (best == null || square.compareTo(best) > 0) {
          best = square;
          bestStart = start;
        }
      }
    }
    return bestStart < 0 ? null : peak(bestStart);
  }

  private boolean isWhole(int start) {
    for (int i = start; i < start + length; i++) {
      if (!load.isKnown(i) || !inside.get(i) || reactive != null && !reactive.isKnown(i)) {
        return false;
      }
    }
    return true;
  }

  private long sum(FixedPointSeries series, int start) {
    long sum = 0;
    for (int i = start; i < start + length; i++) {
      sum += series.at(i);
    }
    return sum;
  }

  private Peak peak(int start) {
    return new Peak(
        BigDecimal.valueOf(sum(load, start), load.scale()),
        length,
        start,
        load.grid().startOf(start));
  }

  /**
   * A highest window.
   *
   * @param kwSum sum of the steps' power
   * @param steps how many steps it has
   * @param firstStep the first of them
   * @param start when it began
   */
  record Peak(BigDecimal kwSum, int steps, int firstStep, Instant start) {

    Ratio kw() {
      return mean(kwSum);
    }

    /** The mean of a sum over the window. */
    Ratio mean(BigDecimal sum) {
      return Ratio.of(sum).dividedBy(BigDecimal.valueOf(steps));
    }
  }
}
