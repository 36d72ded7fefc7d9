package io.wattledger.kernel.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of bitcoin in satoshi, the smallest unit: 100,000,000 make one BTC.
 *
 * @param value satoshi, positive or negative
 */
public record Satoshis(long value) implements Comparable<Satoshis> {

  /** Satoshi in one BTC. */
  public static final long PER_BTC = 100_000_000L;

  /** No bitcoin. */
  public static final Satoshis ZERO = new Satoshis(0);

  /**
   * From BTC with at most eight decimals.
   *
   * @throws IllegalArgumentException when the amount has more decimals or does not fit
   */
  public static Satoshis ofBtc(BigDecimal btc) {
    try {
      return new Satoshis(
          btc.setScale(8, RoundingMode.UNNECESSARY).movePointRight(8).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "a bitcoin amount has at most eight decimals: " + btc.toPlainString(), e);
    }
  }

  /** The amount in BTC, with eight decimals. */
  public BigDecimal toBtc() {
    return BigDecimal.valueOf(value, 8);
  }

  /** The sum. */
  public Satoshis plus(Satoshis other) {
    return new Satoshis(Math.addExact(value, other.value));
  }

  @Override
  public int compareTo(Satoshis other) {
    return Long.compare(value, other.value);
  }

  /** The amount in BTC, for people and JSON. */
  @Override
  public String toString() {
    return toBtc().toPlainString();
  }
}
