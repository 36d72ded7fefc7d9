package io.wattledger.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a charged amount over weights so that the parts sum to it exactly: every part is cut to
 * the minor unit, and the cents left over go to the largest remainders, ties to the earlier part
 * (the largest-remainder, or Hamilton, method). See docs/formulas/allocation.md.
 */
public final class Allocation {

  private Allocation() {}

  /**
   * The parts of an amount, one per weight, in the weights' order.
   *
   * @param total the amount, at the minor unit of its currency
   * @param weights shares in any common unit, none negative, at least one positive
   * @return amounts at the minor unit that sum to the total
   * @throws IllegalArgumentException when there is no positive weight, a weight is negative, or the
   *     total has digits below the minor unit
   */
  public static List<Money> split(Money total, List<BigDecimal> weights) {
    int digits = Math.max(0, total.currency().getDefaultFractionDigits());
    return split(minorUnits(total, digits), weights).stream()
        .map(part -> Money.of(new BigDecimal(part, digits), total.currency()))
        .toList();
  }

  /**
   * The parts of a number of indivisible units, such as satoshi, one per weight, in the weights'
   * order.
   *
   * @param units the units to split, positive or negative
   * @param weights shares in any common unit, none negative, at least one positive
   * @return whole units that sum to the total
   * @throws IllegalArgumentException when there is no positive weight or a weight is negative
   */
  public static List<BigInteger> split(BigInteger units, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() <= 0) {
      throw new IllegalArgumentException("an allocation needs at least one positive weight");
    }
    for (BigDecimal weight : weights) {
      if (weight.signum() < 0) {
        throw new IllegalArgumentException("a weight must not be negative: " + weight);
      }
    }
    return distribute(units, weights, sum);
  }

  private static BigInteger minorUnits(Money total, int digits) {
    try {
      return total.amount().setScale(digits, RoundingMode.UNNECESSARY).unscaledValue();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("round the total before it is split: " + total, e);
    }
  }

  private static List<BigInteger> distribute(
      BigInteger units, List<BigDecimal> weights, BigDecimal sum) {
    int sign = units.signum();
    BigDecimal magnitude = new BigDecimal(units.abs());
    List<BigInteger> parts = new ArrayList<>(weights.size());
    List<BigDecimal> remainders = new ArrayList<>(weights.size());
    BigInteger given = BigInteger.ZERO;
    for (BigDecimal weight : weights) {
      BigDecimal[] share =
          magnitude.multiply(weight).divideAndRemainder(sum, MathContext.UNLIMITED);
      BigInteger part = share[0].toBigIntegerExact();
      parts.add(part);
      remainders.add(share[1]);
      given = given.add(part);
    }
    int left = units.abs().subtract(given).intValueExact();
    List<Integer> byRemainder = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      byRemainder.add(i);
    }
    byRemainder.sort(Comparator.<Integer, BigDecimal>comparing(remainders::get).reversed());
    for (int i = 0; i < left; i++) {
      int index = byRemainder.get(i);
      parts.set(index, parts.get(index).add(BigInteger.ONE));
    }
    return sign < 0 ? parts.stream().map(BigInteger::negate).toList() : List.copyOf(parts);
  }
}
