package io.wattledger.energycontracts.engine.exact;

import java.math.BigInteger;

/**
 * A running sum of 64-bit terms and products. It stays in one long while the figures are small,
 * which they are for any real meter, and moves what no longer fits to a big integer; a result is
 * never wrapped. See docs/formulas/settlement.md.
 */
public final class ExactSum {

  private long small;
  private BigInteger large = BigInteger.ZERO;

  /** Adds one term. */
  public void add(long term) {
    long sum = small + term;
    if (((small ^ sum) & (term ^ sum)) < 0) {
      large = large.add(BigInteger.valueOf(small));
      small = term;
    } else {
      small = sum;
    }
  }

  /** Adds the product of two factors. */
  public void addProduct(long left, long right) {
    long low = left * right;
    if (Math.multiplyHigh(left, right) == low >> 63) {
      add(low);
    } else {
      large = large.add(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
    }
  }

  /** The exact sum so far. */
  public BigInteger value() {
    return large.add(BigInteger.valueOf(small));
  }
}
