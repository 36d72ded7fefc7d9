package io.wattledger.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A named way to bring an exact amount to the precision in which it is charged, applied once per
 * line (docs/adr/0004-money-and-rounding.md).
 *
 * @param name the name that a contract or an explanation states
 * @param mode the direction in which ties and remainders go
 * @param extraDigits decimals kept beyond the currency's minor unit, 0 for an amount that is billed
 */
public record RoundingRule(String name, RoundingMode mode, int extraDigits) {

  /** Half up at the currency's minor unit: the default of every bill line. */
  public static final RoundingRule HALF_UP = new RoundingRule("HALF_UP", RoundingMode.HALF_UP, 0);

  /** Half to even at the minor unit, for contracts that say so. */
  public static final RoundingRule HALF_EVEN =
      new RoundingRule("HALF_EVEN", RoundingMode.HALF_EVEN, 0);

  /** Cut off at the minor unit, for contracts that say so. */
  public static final RoundingRule DOWN = new RoundingRule("DOWN", RoundingMode.DOWN, 0);

  /** Refuses a rule without name or mode, or with digits outside 0 to 8. */
  public RoundingRule {
    if (name == null || name.isBlank() || mode == null) {
      throw new IllegalArgumentException("a rounding rule needs a name and a mode");
    }
    if (extraDigits < 0 || extraDigits > 8) {
      throw new IllegalArgumentException("extra digits must be 0 to 8, not " + extraDigits);
    }
  }

  /**
   * The standard rule of that name.
   *
   * @throws IllegalArgumentException when no rule has this name; the message lists those that do
   */
  public static RoundingRule named(String name) {
    return switch (name) {
      case "HALF_UP" -> HALF_UP;
      case "HALF_EVEN" -> HALF_EVEN;
      case "DOWN" -> DOWN;
      default ->
          throw new IllegalArgumentException(
              "unknown rounding rule '" + name + "'; allowed: HALF_UP, HALF_EVEN, DOWN");
    };
  }

  /** The exact amount brought to this rule's precision in the currency. */
  public BigDecimal round(BigDecimal exact, Currency currency) {
    return exact.setScale(Math.max(0, currency.getDefaultFractionDigits()) + extraDigits, mode);
  }
}
