package io.wattledger.costmodel.statement.engine;

import java.util.Locale;

/** How coins are counted. The pool fee is a cost line or a smaller number of coins, never both. */
public enum CoinBasis {
  /** Payouts before the pool fee; the fee is a cost line. */
  GROSS,
  /** Payouts as received; without the pool fee's cost line. */
  NET;

  /** The form that the API uses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the API's form.
   *
   * @throws IllegalArgumentException when the text is neither {@code gross} nor {@code net}
   */
  public static CoinBasis parse(String text) {
    return switch (text) {
      case "gross" -> GROSS;
      case "net" -> NET;
      default ->
          throw new IllegalArgumentException(
              "unknown coin basis '" + text + "'; allowed: gross, net");
    };
  }
}
