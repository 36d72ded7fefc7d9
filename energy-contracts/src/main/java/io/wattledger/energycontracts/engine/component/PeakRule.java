package io.wattledger.energycontracts.engine.component;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the system's peaks make a year's tag and which bills it is charged on. The rules of grid
 * operators are presets of the same data, because they change by the year. See
 * docs/formulas/coincident-peak.md.
 *
 * @param preset a rule whose data fills in what is not stated, null for none
 * @param months calendar months in which peaks count, all when absent
 * @param peaks how many peaks count, 1 when absent
 * @param per whether that many count in each month or in the year, MONTH when absent
 * @param onSeparateDays whether a day gives at most one peak, false when absent
 * @param lagYears how many years after it was measured a tag is first billed, 1 when absent
 * @param yearStartsWithMonth the calendar month with which billing by a new tag starts, 1 when
 *     absent
 */
public record PeakRule(
    Preset preset,
    List<Integer> months,
    Integer peaks,
    Per per,
    Boolean onSeparateDays,
    Integer lagYears,
    Integer yearStartsWithMonth) {

  /** The time for which the number of peaks is meant. */
  public enum Per {
    /** Each month that counts. */
    MONTH,
    /** The year. */
    YEAR
  }

  /** Rules in use. */
  public enum Preset {
    /** ERCOT: the monthly peaks of June to September, 15 minutes, their mean billed next year. */
    ERCOT_4CP(List.of(6, 7, 8, 9), 1, Per.MONTH, false, 15, 1),
    /** The peak of every month, 30 minutes, their mean billed next year. */
    TWELVE_CP(List.of(), 1, Per.MONTH, false, 30, 1),
    /**
     * PJM: the five highest hours of June to September on five days, billed from the June after.
     */
    PJM_5CP(List.of(6, 7, 8, 9), 5, Per.YEAR, true, 60, 6);

    private final List<Integer> months;
    private final int peaks;
    private final Per per;
    private final boolean onSeparateDays;
    private final int windowMinutes;
    private final int yearStartsWithMonth;

    Preset(
        List<Integer> months,
        int peaks,
        Per per,
        boolean onSeparateDays,
        int windowMinutes,
        int yearStartsWithMonth) {
      this.months = months;
      this.peaks = peaks;
      this.per = per;
      this.onSeparateDays = onSeparateDays;
      this.windowMinutes = windowMinutes;
      this.yearStartsWithMonth = yearStartsWithMonth;
    }

    /** Length of the windows over which demand at a peak is the mean. */
    int windowMinutes() {
      return windowMinutes;
    }
  }

  /** Fills in the preset's data, then the usual ones. */
  public PeakRule {
    boolean given = preset != null;
    months = months != null ? List.copyOf(months) : given ? preset.months : List.of();
    peaks = peaks != null ? peaks : given ? Integer.valueOf(preset.peaks) : Integer.valueOf(1);
    per = per != null ? per : given ? preset.per : Per.MONTH;
    onSeparateDays = onSeparateDays != null ? onSeparateDays : given && preset.onSeparateDays;
    lagYears = lagYears == null ? 1 : lagYears;
    yearStartsWithMonth =
        yearStartsWithMonth != null
            ? yearStartsWithMonth
            : given ? Integer.valueOf(preset.yearStartsWithMonth) : Integer.valueOf(1);
  }

  /** The calendar months in which peaks count. */
  public List<Integer> countedMonths() {
    return months.isEmpty() ? IntStream.rangeClosed(1, 12).boxed().toList() : months;
  }

  /** How many peaks make a year's tag. */
  public int peaksOfYear() {
    return per == Per.YEAR ? peaks : peaks * countedMonths().size();
  }

  /** The year in which the tag of a bill's month was measured. */
  public int measuredYear(int year, int month) {
    return (month >= yearStartsWithMonth ? year : year - 1) - lagYears;
  }

  void examine(TermsFindings findings) {
    findings.calendarMonths("months", months);
    findings.calendarMonths("yearStartsWithMonth", List.of(yearStartsWithMonth));
    if (peaks < 1 || peaks > 100) {
      findings.invalid("peaks", "must be 1 to 100");
    }
    if (lagYears < 0 || lagYears > 3) {
      findings.invalid("lagYears", "must be 0 to 3");
    }
  }
}
