package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * Proceeds of a sell-back that are no cash but a credit against later bills of the same contract.
 * See docs/formulas/power-credits.md.
 *
 * @param offsets which lines of a bill credits may pay, ENERGY when absent
 * @param maxBillPercent the most that credits may pay of these lines, 0 to 100, 100 when absent
 * @param expiresAfterMonths after how many months a credit that was not used is lost, never when
 *     absent
 */
public record CreditTerms(Offsets offsets, BigDecimal maxBillPercent, Integer expiresAfterMonths) {

  /** Which lines of a bill credits may pay. */
  public enum Offsets {
    /** Lines that are charged by energy: MWh or kWh. */
    ENERGY,
    /** The whole bill. */
    BILL
  }

  /** Fills in what may be left out. */
  public CreditTerms {
    offsets = offsets == null ? Offsets.ENERGY : offsets;
    maxBillPercent = maxBillPercent == null ? BigDecimal.valueOf(100) : maxBillPercent;
  }

  void examine(TermsFindings findings) {
    findings.optionalPercent("maxBillPercent", maxBillPercent);
    if (expiresAfterMonths != null && (expiresAfterMonths < 1 || expiresAfterMonths > 1200)) {
      findings.invalid("expiresAfterMonths", "must be 1 to 1,200, not " + expiresAfterMonths);
    }
  }
}
