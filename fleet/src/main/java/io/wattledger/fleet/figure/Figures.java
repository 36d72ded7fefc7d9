package io.wattledger.fleet.figure;

import java.math.BigDecimal;
import java.util.Currency;

/** Brings stored decimals to the form in which people read them; the value never changes. */
public final class Figures {

  private Figures() {}

  /** A quantity without trailing zeros: 3510.000 becomes 3510. Null stays null. */
  public static BigDecimal quantity(BigDecimal stored) {
    return stored == null ? null : atLeast(stored, 0);
  }

  /** An amount with at least the decimals of its currency: 3588.000000 becomes 3588.00. */
  public static BigDecimal amount(BigDecimal stored, String currency) {
    return atLeast(stored, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  private static BigDecimal atLeast(BigDecimal value, int digits) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < digits ? stripped.setScale(Math.max(0, digits)) : stripped;
  }
}
