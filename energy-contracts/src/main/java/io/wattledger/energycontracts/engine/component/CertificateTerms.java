package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * What comes with each MWh of a purchase beside the energy, as the contract states it. See
 * docs/formulas/ppa.md.
 *
 * @param certificatesPerMwh renewable-energy certificates per MWh, null when they stay with the
 *     seller
 * @param certificateKind what they are, null when not stated
 * @param carbonKgPerMwh emissions of the generation, in kg CO2e per MWh, null when not stated
 */
public record CertificateTerms(
    BigDecimal certificatesPerMwh, CertificateKind certificateKind, BigDecimal carbonKgPerMwh) {

  /** What a certificate is. */
  public enum CertificateKind {
    /** A renewable energy certificate of North America, one per MWh. */
    REC,
    /** A guarantee of origin of the European Union or the United Kingdom, one per MWh. */
    GO,
    /** A certificate of the International Tracking Standard, one per MWh. */
    I_REC,
    /** Any other, as the agreement names it. */
    OTHER
  }

  void examine(TermsFindings findings) {
    findings.optionalNotNegative("certificatesPerMwh", certificatesPerMwh);
    findings.optionalNotNegative("carbonKgPerMwh", carbonKgPerMwh);
    if (certificateKind != null && certificatesPerMwh == null) {
      findings.contradiction(
          "certificateKind", "names certificates, of which certificatesPerMwh states none");
    }
    if (certificatesPerMwh == null && carbonKgPerMwh == null) {
      findings.invalid("certificatesPerMwh", "is required (or carbonKgPerMwh)");
    }
  }
}
