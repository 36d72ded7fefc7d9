package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * A price of energy with the unit in which the contract states it.
 *
 * @param value the price per unit
 * @param unit MWh or kWh
 */
public record EnergyPrice(BigDecimal value, EnergyUnit unit) {

  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);

  /**
   * The price from the two members of a contract's JSON, of which exactly one is given.
   *
   * @throws IllegalArgumentException when neither or both are given
   */
  public static EnergyPrice of(BigDecimal pricePerMwh, BigDecimal pricePerKwh) {
    if ((pricePerMwh == null) == (pricePerKwh == null)) {
      throw new IllegalArgumentException("exactly one of pricePerMwh and pricePerKwh is needed");
    }
    return pricePerMwh != null
        ? new EnergyPrice(pricePerMwh, EnergyUnit.MWH)
        : new EnergyPrice(pricePerKwh, EnergyUnit.KWH);
  }

  /** Reports a price that is stated twice or not at all, or is out of size. */
  static void examine(TermsFindings findings, BigDecimal pricePerMwh, BigDecimal pricePerKwh) {
    if (pricePerMwh == null && pricePerKwh == null) {
      findings.invalid("pricePerMwh", "is required (or pricePerKwh)");
    } else if (pricePerMwh != null && pricePerKwh != null) {
      findings.contradiction(
          "pricePerKwh", "states a second price beside pricePerMwh; keep one of them");
    }
    findings.optionalDecimal("pricePerMwh", pricePerMwh);
    findings.optionalDecimal("pricePerKwh", pricePerKwh);
  }

  /** The price per MWh. */
  public BigDecimal perMwh() {
    return unit == EnergyUnit.MWH ? value : value.multiply(KWH_PER_MWH);
  }
}
