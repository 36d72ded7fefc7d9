package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Where a power comes from that is neither metered nor agreed once and for all: a constant, a
 * series, or stretches of time. See docs/formulas/two-settlement.md.
 *
 * @param kw the same power in every interval, null when it changes
 * @param series code of a series of power, null when stated
 * @param schedule power by stretch of time, none outside of them
 */
public record PowerSource(BigDecimal kw, String series, List<ScheduledPower> schedule) {

  /** Codes of the series that it reads. */
  Set<String> seriesRead() {
    return series == null ? Set.of() : Set.of(series);
  }

  /** The longest step, in minutes, that no change of power cuts. */
  int longestStepMinutes() {
    return ScheduledPower.longestStepMinutes(schedule);
  }

  /** Reports a power that is stated more than once or not at all. */
  void examine(String kwMember, String seriesMember, String listMember, TermsFindings findings) {
    int stated = (kw == null ? 0 : 1) + (series == null ? 0 : 1) + (schedule.isEmpty() ? 0 : 1);
    String choice = kwMember + ", " + seriesMember + " and " + listMember;
    if (stated == 0) {
      findings.invalid(kwMember, "is required: one of " + choice);
    } else if (stated > 1) {
      findings.contradiction(kwMember, "keep one of " + choice + ": each states the power");
    }
    findings.optionalDecimal(kwMember, kw);
    if (series != null) {
      findings.requireText(seriesMember, series);
    }
    ScheduledPower.examine(listMember, schedule, findings);
  }
}
