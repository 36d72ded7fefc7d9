package io.wattledger.energycontracts.settlement;

import java.math.BigDecimal;

/**
 * What is to be paid for a bill after power credits, as the contract's ledger has posted it. See
 * docs/formulas/power-credits.md.
 *
 * @param creditsEarned what the bill's sales earned as credits instead of cash
 * @param payable what is to be paid before credits: the total and the credits that it earned
 * @param creditsUsed credits of earlier months that paid it
 * @param amountDue what is to be paid: payable less the credits used
 */
public record Payment(
    BigDecimal creditsEarned, BigDecimal payable, BigDecimal creditsUsed, BigDecimal amountDue) {

  static Payment of(BigDecimal total, BigDecimal creditsEarned, BigDecimal creditsUsed) {
    BigDecimal payable = total.add(creditsEarned);
    return new Payment(
        creditsEarned.setScale(total.scale()),
        payable,
        creditsUsed.setScale(total.scale()),
        payable.subtract(creditsUsed));
  }
}
