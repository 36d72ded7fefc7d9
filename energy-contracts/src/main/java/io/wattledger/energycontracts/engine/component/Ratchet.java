package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The clause by which an earlier peak is billed again: at least a percentage of the highest demand
 * of the months before. See docs/formulas/demand.md.
 *
 * @param percent what part of the earlier peak is billed, 0 to 100
 * @param months how many months the look-back has, 11 when absent
 * @param includesCurrentMonth whether the billed month is the last of them, false when absent
 * @param peakMonths calendar months (1 to 12) whose peaks count, all when absent
 * @param billedMonths calendar months in which the clause binds, all when absent
 * @param peaksOf whether only peaks within the component's own hours count, OWN_HOURS when absent
 * @param since first month that counts; from it on every month must be known, else the bill is
 *     incomplete. Absent, what is known counts
 * @param peaks peaks of months before the readings
 */
public record Ratchet(
    BigDecimal percent,
    Integer months,
    Boolean includesCurrentMonth,
    List<Integer> peakMonths,
    List<Integer> billedMonths,
    PeaksOf peaksOf,
    YearMonth since,
    List<MonthlyPeak> peaks) {

  /** The months before the billed one of a year's look-back. */
  public static final int USUAL_MONTHS = 11;

  private static final int MOST_MONTHS = 60;

  /** Which of the site's demands an earlier peak is taken from. */
  public enum PeaksOf {
    /** Those within the hours that the component bills. */
    OWN_HOURS,
    /** Those of any hour. */
    ALL_HOURS
  }

  /** Fills in the usual look-back and copies the lists. */
  public Ratchet {
    months = months == null ? USUAL_MONTHS : months;
    includesCurrentMonth = includesCurrentMonth != null && includesCurrentMonth;
    peakMonths = peakMonths == null ? List.of() : List.copyOf(peakMonths);
    billedMonths = billedMonths == null ? List.of() : List.copyOf(billedMonths);
    peaksOf = peaksOf == null ? PeaksOf.OWN_HOURS : peaksOf;
    peaks = peaks == null ? List.of() : List.copyOf(peaks);
  }

  /** Whether the clause binds in a month. */
  public boolean bindsIn(YearMonth month) {
    return billedMonths.isEmpty() || billedMonths.contains(month.getMonthValue());
  }

  /** Whether a month's peak counts for the bill of another month. */
  public boolean counts(YearMonth peak, YearMonth billed) {
    YearMonth first = billed.minusMonths(includesCurrentMonth ? months - 1L : months);
    boolean inSeason = peakMonths.isEmpty() || peakMonths.contains(peak.getMonthValue());
    return inSeason
        && !peak.isBefore(first)
        && peak.isBefore(billed)
        && (since == null || !peak.isBefore(since));
  }

  void examine(TermsFindings findings) {
    if (percent == null) {
      findings.invalid("percent", "is required");
    }
    findings.optionalPercent("percent", percent);
    if (months < 1 || months > MOST_MONTHS) {
      findings.invalid("months", "must be 1 to " + MOST_MONTHS);
    }
    findings.calendarMonths("peakMonths", peakMonths);
    findings.calendarMonths("billedMonths", billedMonths);
    for (int i = 0; i < peaks.size(); i++) {
      peaks.get(i).examine(findings.at("peaks", i));
    }
  }
}
