package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;

/**
 * How much of the apparent power is active, and what a demand charge makes of it: with a target,
 * active demand is billed as target / power factor while the factor lies below it. See
 * docs/formulas/demand.md.
 *
 * @param stated the factor when it is agreed and not measured, above 0 up to 1; null to measure it
 *     from the reactive power of the same meter
 * @param target the factor below which demand is billed higher, above 0 up to 1; null for none
 * @param measuredOver what the factor is measured over, PEAK_WINDOW when absent
 */
public record PowerFactor(BigDecimal stated, BigDecimal target, Over measuredOver) {

  /** What a measured power factor is the mean of. */
  public enum Over {
    /** The window that set the demand. */
    PEAK_WINDOW,
    /** The energy of the whole month. */
    MONTH
  }

  /** Fills in what it is measured over. */
  public PowerFactor {
    measuredOver = measuredOver == null ? Over.PEAK_WINDOW : measuredOver;
  }

  void examine(TermsFindings findings) {
    factor("stated", stated, findings);
    factor("target", target, findings);
    if (stated == null && target == null) {
      findings.invalid("target", "is required (or stated)");
    }
  }

  private static void factor(String member, BigDecimal value, TermsFindings findings) {
    if (value != null) {
      findings.requirePositive(member, value);
      if (value.compareTo(BigDecimal.ONE) > 0) {
        findings.invalid(member, "must be at most 1, not " + value.toPlainString());
      }
    }
  }
}
