package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An amount spread evenly over a number of months so that the months sum to it exactly: each month
 * is the difference of two cumulative amounts, each rounded half up at the minor unit. See
 * docs/formulas/depreciation.md, "Cents".
 *
 * @param total the amount to spread, not negative
 * @param months the number of months, at least one
 */
record EvenSpread(Money total, int months) {

  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);

  EvenSpread {
    if (total.signum() < 0) {
      throw new IllegalArgumentException("an amount to spread must not be negative: " + total);
    }
    if (months < 1) {
      throw new IllegalArgumentException("an amount is spread over at least one month");
    }
  }

  /** What has been charged after that many months; nothing before the first, all after the last. */
  Money cumulative(long elapsedMonths) {
    long counted = Math.max(0, Math.min(months, elapsedMonths));
    BigDecimal exact =
        total
            .amount()
            .multiply(BigDecimal.valueOf(counted))
            .divide(BigDecimal.valueOf(months), PRECISION);
    return Money.of(exact, total.currency()).rounded();
  }

  /** The charge of one month, counted from zero; zero outside the months of the spread. */
  Money month(long index) {
    return cumulative(index + 1).minus(cumulative(index));
  }
}
