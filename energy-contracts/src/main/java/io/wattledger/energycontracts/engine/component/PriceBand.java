package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/** A floor and a cap of a price, each optional. */
final class PriceBand {

  private PriceBand() {}

  /** Reports a floor above the cap. */
  static void examine(BigDecimal floorPerMwh, BigDecimal capPerMwh, TermsFindings findings) {
    findings.optionalDecimal("floorPerMwh", floorPerMwh);
    findings.optionalDecimal("capPerMwh", capPerMwh);
    if (floorPerMwh != null && capPerMwh != null && floorPerMwh.compareTo(capPerMwh) > 0) {
      findings.contradiction(
          "floorPerMwh",
          "the floor of "
              + floorPerMwh.toPlainString()
              + " lies above the cap of "
              + capPerMwh.toPlainString());
    }
  }
}
