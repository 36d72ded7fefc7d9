package io.wattledger.energycontracts.engine.component;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Starts and ends of stretches of time that terms state. */
final class TimeSpan {

  private static final int SHORTEST_STEP_MINUTES = 5;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private TimeSpan() {}

  /** Reports an end that does not follow the start, or instants off the five minutes. */
  static void examine(Instant start, Instant end, TermsFindings findings) {
    examine("startUtc", start, findings);
    examine("endUtc", end, findings);
    if (start != null && end != null && !start.isBefore(end)) {
      findings.contradiction("endUtc", "must be after startUtc " + start);
    }
  }

  private static void examine(String member, Instant instant, TermsFindings findings) {
    if (instant == null) {
      findings.invalid(member, "is required, for example 2026-07-14T20:00:00Z");
    } else if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      findings.invalid(member, "must lie between 2000 and 2099, not at " + instant);
    } else if (instant.getEpochSecond() % (60 * SHORTEST_STEP_MINUTES) != 0
        || instant.getNano() != 0) {
      findings.invalid(member, "must lie on a multiple of five minutes, not at " + instant);
    }
  }

  /** The longest step, in minutes, that divides the lengths and meets the starts. */
  static int longestStepMinutes(LongStream lengthsMinutes, List<Instant> starts) {
    long minutes = lengthsMinutes.reduce(60, TimeSpan::common);
    for (Instant start : starts) {
      minutes = common(minutes, start.getEpochSecond() / 60 % 60);
    }
    return Math.toIntExact(minutes);
  }

  /** The greatest common divisor. */
  static long common(long left, long right) {
    return BigInteger.valueOf(left).gcd(BigInteger.valueOf(right)).longValueExact();
  }
}
