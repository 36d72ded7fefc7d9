package io.wattledger.aihosting.rating.engine;

import java.math.BigDecimal;
import java.util.List;

/**
 * One thing that is wrong with a price model.
 *
 * @param member the member of the model
 * @param detail what is wrong and what is allowed
 */
public record PriceFinding(String member, String detail) {

  private static final int MAX_DIGITS = 9;
  private static final int MAX_DECIMALS = 9;

  /** Requires a price of zero or more with at most nine digits on each side of the point. */
  static void requirePrice(List<PriceFinding> found, String member, BigDecimal price) {
    if (price == null) {
      found.add(new PriceFinding(member, "is required, for example 2.25"));
      return;
    }
    optionalPrice(found, member, price);
  }

  /** Allows absence, else requires such a price. */
  static void optionalPrice(List<PriceFinding> found, String member, BigDecimal price) {
    if (price == null) {
      return;
    }
    boolean tooLong =
        price.precision() - (long) price.scale() > MAX_DIGITS
            || price.signum() != 0 && price.stripTrailingZeros().scale() > MAX_DECIMALS;
    if (tooLong || price.signum() < 0) {
      found.add(
          new PriceFinding(
              member,
              "must be 0 or more, with at most nine digits before the point and nine after it"));
    }
  }
}
