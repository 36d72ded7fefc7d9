package io.wattledger.energycontracts.engine.credit;

import io.wattledger.kernel.money.Money;
import java.time.YearMonth;

/**
 * The credits of a month or of a quarter: opening + earned − used − expired = closing. See
 * docs/formulas/power-credits.md.
 *
 * @param from first month
 * @param to last month
 * @param opening credits open before it
 * @param earned credits that it earned
 * @param used credits that paid its bills
 * @param expired credits that were lost at its end
 * @param closing credits open after it
 */
public record CreditMonth(
    YearMonth from,
    YearMonth to,
    Money opening,
    Money earned,
    Money used,
    Money expired,
    Money closing) {

  /** Refuses figures that do not add up. */
  public CreditMonth {
    if (opening.plus(earned).minus(used).minus(expired).compareTo(closing) != 0) {
      throw new IllegalStateException("the credits of " + from + " do not add up to " + closing);
    }
  }

  /** This stretch of months and the one that follows it as one. */
  CreditMonth and(CreditMonth next) {
    return new CreditMonth(
        from,
        next.to,
        opening,
        earned.plus(next.earned),
        used.plus(next.used),
        expired.plus(next.expired),
        next.closing);
  }
}
