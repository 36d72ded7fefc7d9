package io.wattledger.energycontracts.engine.credit;

import io.wattledger.kernel.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * A credit and what became of it: earned = used + expired + open, to the cent. See
 * docs/formulas/power-credits.md.
 *
 * @param credit the credit
 * @param uses the bills that it paid, in order
 * @param expired what was lost, zero while it can be used
 * @param open what is left
 */
public record CreditLot(EarnedCredit credit, List<Use> uses, Money expired, Money open) {

  /**
   * A part of a credit that paid a bill.
   *
   * @param month the bill's month
   * @param amount the part
   */
  public record Use(YearMonth month, Money amount) {}

  /** Copies the uses and refuses figures that do not add up. */
  public CreditLot {
    uses = List.copyOf(uses);
    Money accounted = uses.stream().map(Use::amount).reduce(expired.plus(open), Money::plus);
    if (accounted.compareTo(credit.amount()) != 0) {
      throw new IllegalStateException(
          "a credit of " + credit.amount() + " is accounted for with " + accounted);
    }
  }

  /** What of it paid bills. */
  public Money used() {
    return uses.stream()
        .map(Use::amount)
        .reduce(Money.zero(credit.amount().currency()), Money::plus);
  }
}
