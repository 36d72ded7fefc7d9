package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A power that was awarded or bought for a stretch of time. See docs/formulas/two-settlement.md.
 *
 * @param startUtc first instant
 * @param endUtc first instant after
 * @param kw the power
 */
public record ScheduledPower(Instant startUtc, Instant endUtc, BigDecimal kw) {

  static void examine(String member, List<ScheduledPower> schedule, TermsFindings findings) {
    Instant end = Instant.MIN;
    for (int i = 0; i < schedule.size(); i++) {
      TermsFindings here = findings.at(member, i);
      ScheduledPower power = schedule.get(i);
      TimeSpan.examine(power.startUtc, power.endUtc, here);
      here.requireDecimal("kw", power.kw);
      if (power.startUtc != null && power.startUtc.isBefore(end)) {
        here.contradiction("startUtc", "lies before the end of the entry before, " + end);
      }
      end = power.endUtc == null ? end : power.endUtc;
    }
  }

  /** The longest step, in minutes, that no start or end cuts. */
  static int longestStepMinutes(List<ScheduledPower> schedule) {
    return TimeSpan.longestStepMinutes(
        schedule.stream()
            .map(power -> Duration.between(power.startUtc, power.endUtc))
            .mapToLong(Duration::toMinutes),
        schedule.stream().map(ScheduledPower::startUtc).toList());
  }
}
