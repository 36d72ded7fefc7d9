package io.wattledger.energycontracts.engine.credit;

import io.wattledger.energycontracts.engine.component.CreditTerms.Offsets;
import io.wattledger.kernel.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * A month's bill as far as credits are concerned. See docs/formulas/power-credits.md.
 *
 * @param month the month
 * @param energyCharges the lines that are charged by energy, without what was sold back
 * @param payable what is to be paid before credits: the bill without the credits that it earned
 * @param earned the credits that it earned, usable from the next month on
 */
public record BilledMonth(
    YearMonth month, Money energyCharges, Money payable, List<EarnedCredit> earned) {

  /** Copies the credits and refuses those of another month. */
  public BilledMonth {
    earned = List.copyOf(earned);
    for (EarnedCredit credit : earned) {
      if (!credit.month().equals(month)) {
        throw new IllegalArgumentException(
            "the bill of " + month + " earns no credit of " + credit.month());
      }
    }
  }

  Money charges(Offsets offsets) {
    return offsets == Offsets.ENERGY ? energyCharges : payable;
  }
}
