package io.wattledger.energycontracts.engine.series;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Decimal values on a grid, held as longs at one common scale so that sums over a year stay exact
 * and quick. A step without a value is unknown, never zero. See docs/formulas/settlement.md.
 */
public final class FixedPointSeries {

  /** Most decimals of a value. */
  public static final int MAX_SCALE = 9;

  private static final BigDecimal LIMIT = new BigDecimal("100000000");

  private final TimeGrid grid;
  private final long[] values;
  private final BitSet known;
  private final int scale;

  private FixedPointSeries(TimeGrid grid, long[] values, BitSet known, int scale) {
    this.grid = grid;
    this.values = values;
    this.known = known;
    this.scale = scale;
  }

  /**
   * A series of decimals.
   *
   * @param grid the steps
   * @param decimals one value per step, null where unknown
   * @throws IllegalArgumentException when the counts differ, or a value has more than nine decimals
   *     or more than eight digits before the point; the message names the step
   */
  public static FixedPointSeries of(TimeGrid grid, List<BigDecimal> decimals) {
    if (decimals.size() != grid.count()) {
      throw new IllegalArgumentException(
          decimals.size() + " values for " + grid.count() + " intervals");
    }
    int scale = commonScale(grid, decimals);
    long[] values = new long[decimals.size()];
    BitSet known = new BitSet(decimals.size());
    int index = 0;
    for (BigDecimal decimal : decimals) {
      if (decimal != null) {
        values[index] = decimal.setScale(scale).unscaledValue().longValueExact();
        known.set(index);
      }
      index++;
    }
    return new FixedPointSeries(grid, values, known, scale);
  }

  /** The same value in every step. */
  public static FixedPointSeries constant(TimeGrid grid, BigDecimal value) {
    return of(grid, Collections.nCopies(grid.count(), value));
  }

  /**
   * A series whose every step is known, from values times ten to the scale.
   *
   * @param valueAt the value of a step
   */
  public static FixedPointSeries computed(TimeGrid grid, int scale, IntToLongFunction valueAt) {
    long[] values = new long[grid.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueAt.applyAsLong(i);
    }
    BitSet known = new BitSet(values.length);
    known.set(0, values.length);
    return new FixedPointSeries(grid, values, known, scale);
  }

  private static int commonScale(TimeGrid grid, List<BigDecimal> decimals) {
    int scale = 0;
    int index = 0;
    for (BigDecimal decimal : decimals) {
      if (decimal != null) {
        scale = Math.max(scale, checkedScale(decimal, grid, index));
      }
      index++;
    }
    return scale;
  }

  private static int checkedScale(BigDecimal decimal, TimeGrid grid, int index) {
    int scale =
        decimal.scale() > MAX_SCALE ? decimal.stripTrailingZeros().scale() : decimal.scale();
    if (scale > MAX_SCALE || scale < -MAX_SCALE || decimal.abs().compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException(
          "the value of the interval at "
              + grid.startOf(index)
              + " must be below 100,000,000 and have at most nine decimals");
    }
    return Math.max(0, scale);
  }

  /** The steps of this series. */
  public TimeGrid grid() {
    return grid;
  }

  /** Number of decimals that {@link #at} carries. */
  public int scale() {
    return scale;
  }

  /** Whether the step has a value. */
  public boolean isKnown(int index) {
    return known.get(index);
  }

  /** How many steps have a value. */
  public int knownCount() {
    return known.cardinality();
  }

  /** The value of a step times ten to the scale; 0 where unknown. */
  public long at(int index) {
    return values[index];
  }

  /** The value of a step. */
  public BigDecimal decimalAt(int index) {
    return BigDecimal.valueOf(values[index], scale);
  }

  /** The same values with more decimals, so that two series can be compared step by step. */
  public FixedPointSeries atScale(int newScale) {
    if (newScale == scale) {
      return this;
    }
    long factor = BigDecimal.TEN.pow(newScale - scale).longValueExact();
    long[] scaled = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = Math.multiplyExact(values[i], factor);
    }
    return new FixedPointSeries(grid, scaled, known, newScale);
  }

  /** A function of every known step, on the values that {@link #at} returns. */
  public FixedPointSeries map(LongUnaryOperator function) {
    long[] mapped = new long[values.length];
    for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
      mapped[i] = function.applyAsLong(values[i]);
    }
    return new FixedPointSeries(grid, mapped, known, scale);
  }

  /** The series with these steps unknown. */
  public FixedPointSeries without(BitSet steps) {
    if (!known.intersects(steps)) {
      return this;
    }
    BitSet left = (BitSet) known.clone();
    left.andNot(steps);
    long[] kept = values.clone();
    steps.stream().filter(step -> step < kept.length).forEach(step -> kept[step] = 0);
    return new FixedPointSeries(grid, kept, left, scale);
  }

  /** The series on equal or shorter steps over the same time. */
  public FixedPointSeries onSteps(int minutes) {
    return on(new TimeGrid(grid.start(), minutes, grid.count() * (grid.minutes() / minutes)));
  }

  /**
   * A function of this series and another one of the same grid, step by step at their common scale;
   * known where both are.
   */
  public FixedPointSeries with(FixedPointSeries other, LongBinaryOperator function) {
    int common = Math.max(scale, other.scale);
    FixedPointSeries left = atScale(common);
    FixedPointSeries right = other.atScale(common);
    long[] combined = new long[values.length];
    BitSet both = (BitSet) known.clone();
    both.and(other.known);
    for (int i = both.nextSetBit(0); i >= 0; i = both.nextSetBit(i + 1)) {
      combined[i] = function.applyAsLong(left.values[i], right.values[i]);
    }
    return new FixedPointSeries(grid, combined, both, common);
  }

  /**
   * The series on another grid of equal or shorter steps: each step takes the value of the step
   * that contains it, because a power or a price holds throughout its interval. Steps outside stay
   * unknown.
   *
   * @throws IllegalArgumentException when the target's steps do not divide this series' steps
   */
  public FixedPointSeries on(TimeGrid target) {
    if (target.equals(grid)) {
      return this;
    }
    if (grid.minutes() % target.minutes() != 0
        || !new TimeGrid(target.start(), target.minutes(), 0).isBoundary(grid.start())) {
      throw new IllegalArgumentException(
          "intervals of "
              + grid.minutes()
              + " minutes from "
              + grid.start()
              + " do not fit steps of "
              + target.minutes()
              + " minutes from "
              + target.start());
    }
    long[] moved = new long[target.count()];
    BitSet movedKnown = new BitSet(target.count());
    for (int i = 0; i < moved.length; i++) {
      int source = grid.indexOf(target.startOf(i));
      if (source >= 0 && source < grid.count() && known.get(source)) {
        moved[i] = values[source];
        movedKnown.set(i);
      }
    }
    return new FixedPointSeries(target, moved, movedKnown, scale);
  }
}
