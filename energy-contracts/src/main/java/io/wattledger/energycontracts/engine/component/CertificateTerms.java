package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * What comes with each MWh of a purchase beside the energy, as the contract states it. See
 * docs/formulas/ppa.md.
 *
 * @param certificatesPerMwh renewable-energy certificates per MWh, null when they stay with the
 *     seller
 * @param carbonKgPerMwh emissions of the generation, in kg CO2e per MWh, null when not stated
 */
public record CertificateTerms(BigDecimal certificatesPerMwh, BigDecimal carbonKgPerMwh) {

  void examine(TermsFindings findings) {
    findings.optionalNotNegative("certificatesPerMwh", certificatesPerMwh);
    findings.optionalNotNegative("carbonKgPerMwh", carbonKgPerMwh);
    if (certificatesPerMwh == null && carbonKgPerMwh == null) {
      findings.invalid("certificatesPerMwh", "is required (or carbonKgPerMwh)");
    }
  }
}
