package io.wattledger.energycontracts.engine.exact;

import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact quotient of two decimals: energy of five-minute intervals, sixteen of thirty-one days, a
 * mean of twelve peaks. It loses digits only when it is charged or shown. See
 * docs/formulas/settlement.md.
 *
 * @param numerator any decimal
 * @param denominator a positive decimal
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

  /** Nothing. */
  public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

  /** One. */
  public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

  /**
   * Decimals kept when a ratio becomes a decimal before it is rounded. A quotient of the figures of
   * a bill that is no tie lies farther from a tie than this resolves, so cutting here cannot change
   * the rounding that follows.
   */
  private static final int WORKING_SCALE = 40;

  /** Refuses a missing part or a denominator that is not positive. */
  public Ratio {
    Objects.requireNonNull(numerator, "numerator");
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("a denominator must be positive: " + denominator);
    }
  }

  /** A plain decimal. */
  public static Ratio of(BigDecimal value) {
    return new Ratio(value, BigDecimal.ONE);
  }

  /** A quotient of whole numbers. */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  /** The exact product with a decimal. */
  public Ratio times(BigDecimal factor) {
    return new Ratio(numerator.multiply(factor), denominator);
  }

  /** The exact product. */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The exact quotient by a positive decimal. */
  public Ratio dividedBy(BigDecimal divisor) {
    return new Ratio(numerator, denominator.multiply(divisor));
  }

  /** The exact quotient by a decimal that is not zero. */
  public Ratio over(BigDecimal divisor) {
    return divisor.signum() < 0
        ? new Ratio(numerator.negate(), denominator.multiply(divisor.negate()))
        : dividedBy(divisor);
  }

  /** The exact quotient by a ratio that is not zero. */
  public Ratio over(Ratio divisor) {
    return times(divisor.denominator).over(divisor.numerator);
  }

  /** The exact sum. */
  public Ratio plus(Ratio other) {
    if (denominator.compareTo(other.denominator) == 0) {
      return new Ratio(numerator.add(other.numerator), denominator);
    }
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The exact difference. */
  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** Compares by value. */
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /**
   * The value as it is shown: at most this many decimals, half up, without trailing zeros.
   *
   * @param decimals most decimals kept
   */
  public BigDecimal shown(int decimals) {
    BigDecimal rounded = numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : plain(rounded.stripTrailingZeros());
  }

  /** The value as an amount of money, rounded once under the rule. */
  public Money charged(RoundingRule rule, Currency currency) {
    BigDecimal exact = numerator.divide(denominator, WORKING_SCALE, RoundingMode.DOWN);
    return Money.of(rule.round(exact, currency), currency);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
