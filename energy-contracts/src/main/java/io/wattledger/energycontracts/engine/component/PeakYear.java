package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a year's coincident peaks: the tag, the site's demands at them, or when they
 * were. See docs/formulas/coincident-peak.md.
 *
 * @param year the year in which they were measured
 * @param tagKw the tag, null when it follows from demands
 * @param demandsKw the site's demand at each peak, empty when absent
 * @param peaksUtc when the windows of the system's peaks started, empty when absent
 */
public record PeakYear(
    Integer year, BigDecimal tagKw, List<BigDecimal> demandsKw, List<Instant> peaksUtc) {

  /** Copies the lists. */
  public PeakYear {
    demandsKw = demandsKw == null ? List.of() : List.copyOf(demandsKw);
    peaksUtc = peaksUtc == null ? List.of() : List.copyOf(peaksUtc);
  }

  void examine(PeakRule rule, TermsFindings findings) {
    if (year == null || year < 1990 || year > 2100) {
      findings.invalid("year", "is required, 1990 to 2100");
    }
    findings.optionalNotNegative("tagKw", tagKw);
    for (int i = 0; i < demandsKw.size(); i++) {
      findings.at("demandsKw").optionalNotNegative(Integer.toString(i), demandsKw.get(i));
    }
    int sources =
        (tagKw == null ? 0 : 1) + (demandsKw.isEmpty() ? 0 : 1) + (peaksUtc.isEmpty() ? 0 : 1);
    if (sources != 1) {
      findings.contradiction("tagKw", "state one of tagKw, demandsKw and peaksUtc");
    }
    counted("demandsKw", demandsKw.size(), rule, findings);
    counted("peaksUtc", peaksUtc.size(), rule, findings);
  }

  private static void counted(String member, int size, PeakRule rule, TermsFindings findings) {
    if (size > 0 && size != rule.peaksOfYear()) {
      findings.contradiction(
          member, "has " + size + " peaks, the rule counts " + rule.peaksOfYear() + " a year");
    }
  }
}
