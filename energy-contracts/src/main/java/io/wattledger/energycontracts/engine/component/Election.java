package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a quantity the site elected to take in a month, and when it said so. See
 * docs/formulas/fixed-block.md.
 *
 * @param month the month
 * @param percent the elected part of the quantity, 0 to 100
 * @param notifiedOn the day of the notice, null when it is not recorded
 */
public record Election(YearMonth month, BigDecimal percent, LocalDate notifiedOn) {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /**
   * The last day on which notice is in time: counted back from the first day of the month by
   * business days, Monday to Friday without the contract's holidays.
   */
  public static LocalDate lastNoticeDay(
      YearMonth month, int businessDays, Set<LocalDate> holidays) {
    LocalDate day = month.atDay(1);
    int left = businessDays;
    while (left > 0) {
      day = day.minusDays(1);
      left -= WEEKEND.contains(day.getDayOfWeek()) || holidays.contains(day) ? 0 : 1;
    }
    return day;
  }

  static void examine(
      List<Election> elections, Integer noticeBusinessDays, TermsFindings findings) {
    Set<YearMonth> months = new HashSet<>();
    for (int i = 0; i < elections.size(); i++) {
      elections.get(i).examine(findings.at("elections", i), noticeBusinessDays, months);
    }
    if (noticeBusinessDays != null && (noticeBusinessDays < 0 || noticeBusinessDays > 60)) {
      findings.invalid("electionNoticeBusinessDays", "must be 0 to 60, not " + noticeBusinessDays);
    }
  }

  private void examine(TermsFindings here, Integer noticeBusinessDays, Set<YearMonth> months) {
    if (month == null) {
      here.invalid("month", "is required, for example 2026-07");
    } else if (month.getYear() < 2000 || month.getYear() > 2099) {
      here.invalid("month", "must lie between 2000-01 and 2099-12, not " + month);
      return;
    } else if (!months.add(month)) {
      here.contradiction("month", "there is an earlier election for " + month);
    }
    if (percent == null) {
      here.invalid("percent", "is required");
    }
    here.optionalPercent("percent", percent);
    if (noticeBusinessDays == null || noticeBusinessDays < 0 || month == null) {
      return;
    }
    if (notifiedOn == null) {
      here.invalid("notifiedOn", "is required beside electionNoticeBusinessDays");
      return;
    }
    LocalDate due = lastNoticeDay(month, Math.min(noticeBusinessDays, 60), here.holidays());
    if (noticeBusinessDays <= 60 && notifiedOn.isAfter(due)) {
      here.contradiction("notifiedOn", "is too late: notice for " + month + " was due by " + due);
    }
  }
}
