package io.wattledger.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
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
    return distribute(units, weights);
  }

  private static BigInteger minorUnits(Money total, int digits) {
    try {
      return total.amount().setScale(digits, RoundingMode.UNNECESSARY).unscaledValue();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("round the total before it is split: " + total, e);
    }
  }

  private static List<BigInteger> distribute(BigInteger units, List<BigDecimal> weights) {
    List<BigInteger> shares = wholeShares(weights);
    BigInteger sum = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger magnitude = units.abs();
    BigInteger[] parts = new BigInteger[shares.size()];
    BigInteger[] remainders = new BigInteger[shares.size()];
    BigInteger left = magnitude;
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] division = magnitude.multiply(shares.get(i)).divideAndRemainder(sum);
      parts[i] = division[0];
      remainders[i] = division[1];
      left = left.subtract(parts[i]);
    }
    List<Integer> byRemainder = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      byRemainder.add(i);
    }
    byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int index : byRemainder.subList(0, left.intValueExact())) {
      parts[index] = parts[index].add(BigInteger.ONE);
    }
    return Arrays.stream(parts).map(part -> units.signum() < 0 ? part.negate() : part).toList();
  }

  /** The weights as whole numbers in one common scale. */
  private static List<BigInteger> wholeShares(List<BigDecimal> weights) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return weights.stream()
        .map(
            weight -> weight.setScale(Math.max(0, scale), RoundingMode.UNNECESSARY).unscaledValue())
        .toList();
  }
}
