package io.wattledger.energycontracts.engine.credit;

import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.kernel.money.Money;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A credit that a month's sell-back earned, or that was brought in as an opening balance. See
 * docs/formulas/power-credits.md.
 *
 * @param month the month that earned it
 * @param component name of the block that was sold back; of an opening balance, its name
 * @param amount the credit, above zero
 * @param terms what it may pay, and until when
 */
public record EarnedCredit(YearMonth month, String component, Money amount, CreditTerms terms) {

  /** Refuses a credit that is none. */
  public EarnedCredit {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(terms, "terms");
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("a credit is above zero: " + amount);
    }
  }

  /** The last month whose bill it may pay, null when it never expires. */
  public YearMonth lastMonth() {
    return terms.expiresAfterMonths() == null ? null : month.plusMonths(terms.expiresAfterMonths());
  }
}
