package io.wattledger.energycontracts.engine.charge;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What was charged in a month before the bill. See docs/formulas/settlement.md.
 *
 * @param month the month
 * @param amount the charged amount
 * @param component the component that charged it; null for all that a minimum counts
 */
public record MonthlyCharge(YearMonth month, BigDecimal amount, String component) {

  /** Refuses a charge without month or amount. */
  public MonthlyCharge {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(amount, "amount");
  }
}
