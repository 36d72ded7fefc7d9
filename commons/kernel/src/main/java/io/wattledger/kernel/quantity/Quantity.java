package io.wattledger.kernel.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * An exact number with its unit.
 *
 * @param value the number, in the unit
 * @param unit the unit
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

  /** Refuses a missing value or unit. */
  public Quantity {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
  }

  /** A quantity from decimal text. */
  public static Quantity of(String value, Unit unit) {
    return new Quantity(new BigDecimal(value), unit);
  }

  /**
   * The same quantity in another unit of its dimension.
   *
   * @throws IllegalArgumentException when the dimensions differ
   */
  public Quantity in(Unit other) {
    if (unit.dimension() != other.dimension()) {
      throw new IllegalArgumentException("cannot express " + unit + " in " + other);
    }
    BigDecimal converted =
        value.multiply(unit.factor()).divide(other.factor(), MathContext.UNLIMITED);
    return new Quantity(converted, other);
  }

  /** The sum, in this quantity's unit. */
  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.in(unit).value), unit);
  }

  /** Compares by size, converting units of one dimension. */
  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.in(unit).value);
  }

  /** The number and the unit's sign. */
  @Override
  public String toString() {
    return (value.toPlainString() + " " + unit.symbol()).trim();
  }
}
