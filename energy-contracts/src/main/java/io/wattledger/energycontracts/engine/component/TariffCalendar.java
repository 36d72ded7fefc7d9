package io.wattledger.energycontracts.engine.component;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of a time-of-use tariff: for every month, kind of day and quarter-hour of the wall clock
 * the one period that covers it. See docs/formulas/time-of-use.md.
 */
public final class TariffCalendar {

  private static final int MONTHS = 12;
  private static final int SLOT_MINUTES = 15;
  private static final int SLOTS = 24 * 60 / SLOT_MINUTES;
  private static final int NONE = -1;
  private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-4]):(00|15|30|45)");

  private final int[] periods = new int[MONTHS * TariffDay.KINDS * SLOTS];
  private int boundaryMinutes = 60;

  private TariffCalendar() {
    Arrays.fill(periods, NONE);
  }

  /** The table of periods that were found to be in order. */
  static TariffCalendar of(List<TimeOfUseEnergy.Period> periods) {
    TermsFindings findings = TermsFindings.start();
    TariffCalendar calendar = fill("periods", periods, findings);
    if (!findings.all().isEmpty()) {
      throw new IllegalArgumentException(findings.all().get(0).detail());
    }
    return calendar;
  }

  /**
   * Reports hours that are unreadable, covered twice or by no period.
   *
   * @param member name of the list of periods
   */
  static void examine(String member, List<TimeOfUseEnergy.Period> periods, TermsFindings findings) {
    fill(member, periods, findings);
  }

  /** The table of hours inside, which are period 0, and of all others, which are period 1. */
  public static TariffCalendar within(List<TimeOfUseEnergy.Hours> hours) {
    return of(insideAndOutside(hours));
  }

  /** Reports hours that are unreadable or stated twice; no hours at all are in order. */
  static void examineWithin(List<TimeOfUseEnergy.Hours> hours, TermsFindings findings) {
    if (hours.isEmpty()) {
      return;
    }
    TermsFindings aside = TermsFindings.start();
    fill("periods", insideAndOutside(hours), aside);
    for (TermsFinding finding : aside.all()) {
      String member = finding.pointer().replaceFirst("^/periods/0/", "");
      if (finding.contradiction()) {
        findings.contradiction(member, finding.detail());
      } else {
        findings.invalid(member, finding.detail());
      }
    }
  }

  private static List<TimeOfUseEnergy.Period> insideAndOutside(List<TimeOfUseEnergy.Hours> hours) {
    return List.of(
        new TimeOfUseEnergy.Period("these hours", null, null, hours, false),
        new TimeOfUseEnergy.Period("all others", null, null, List.of(), true));
  }

  /** Whether an hour is one of those that {@link #within} was given. */
  public boolean isInside(int month, DayOfWeek weekday, boolean holiday, int minuteOfDay) {
    return periodAt(month, weekday, holiday, minuteOfDay) == 0;
  }

  /** The period of an hour, by its position in the component's list. */
  public int periodAt(int month, DayOfWeek weekday, boolean holiday, int minuteOfDay) {
    int kind = holiday ? TariffDay.HOLIDAY.ordinal() : weekday.ordinal();
    return periods[slot(month - 1, kind, minuteOfDay / SLOT_MINUTES)];
  }

  /** The longest interval, in minutes, that no boundary between periods cuts: 15, 30 or 60. */
  public int boundaryMinutes() {
    return boundaryMinutes;
  }

  private static TariffCalendar fill(
      String member, List<TimeOfUseEnergy.Period> periods, TermsFindings findings) {
    TariffCalendar calendar = new TariffCalendar();
    int rest = NONE;
    boolean holidaysNamed = false;
    int before = findings.all().size();
    for (int p = 0; p < periods.size(); p++) {
      TimeOfUseEnergy.Period period = periods.get(p);
      TermsFindings here = findings.at(member, p);
      if (period.allOtherHours()) {
        if (rest != NONE) {
          here.contradiction(
              "allOtherHours", "period '" + periods.get(rest).name() + "' takes them already");
        }
        rest = p;
      } else if (period.when().isEmpty()) {
        here.invalid("when", "is required, unless the period takes allOtherHours");
      }
      for (int h = 0; h < period.when().size(); h++) {
        TimeOfUseEnergy.Hours hours = period.when().get(h);
        holidaysNamed |= hours.days().contains(TariffDay.HOLIDAY) || hours.days().isEmpty();
        calendar.cover(p, hours, periods, here.at("when", h));
      }
    }
    if (findings.all().size() == before) {
      calendar.complete(member, rest, holidaysNamed, findings);
    }
    return calendar;
  }

  private void cover(
      int period,
      TimeOfUseEnergy.Hours hours,
      List<TimeOfUseEnergy.Period> periods,
      TermsFindings findings) {
    int from = slotOf(hours.from(), "from", findings);
    int to = slotOf(hours.to(), "to", findings);
    if (from < 0 || to < 0) {
      return;
    }
    if (from >= to) {
      findings.contradiction(
          "to",
          "hours end after they start; state "
              + hours.from()
              + " to 24:00 and 00:00 to "
              + hours.to()
              + " as two entries");
      return;
    }
    for (int month : months(hours, findings)) {
      for (int kind : kinds(hours)) {
        for (int s = from; s < to; s++) {
          int index = slot(month, kind, s);
          if (this.periods[index] != NONE) {
            findings.contradiction(
                "",
                describe(index)
                    + " is covered by '"
                    + periods.get(this.periods[index]).name()
                    + "' already; exactly one period covers each hour");
            return;
          }
          this.periods[index] = period;
        }
      }
    }
  }

  private static List<Integer> months(TimeOfUseEnergy.Hours hours, TermsFindings findings) {
    List<Integer> months = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      if (hours.months().isEmpty() || hours.months().contains(month)) {
        months.add(month - 1);
      }
    }
    for (int month : hours.months()) {
      if (month < 1 || month > MONTHS) {
        findings.invalid("months", "are 1 to 12, not " + month);
      }
    }
    return months;
  }

  private static Set<Integer> kinds(TimeOfUseEnergy.Hours hours) {
    Set<Integer> kinds = new TreeSet<>();
    for (TariffDay day : hours.days()) {
      day.singleDays().forEach(single -> kinds.add(single.ordinal()));
    }
    if (hours.days().isEmpty()) {
      for (int kind = 0; kind < TariffDay.KINDS; kind++) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private int slotOf(String clock, String member, TermsFindings findings) {
    Matcher matcher = CLOCK.matcher(clock);
    if (!matcher.matches() || clock.startsWith("24") && !"24:00".equals(clock)) {
      findings.invalid(
          member, "must be a time of day such as 13:00, on a quarter-hour, up to 24:00");
      return NONE;
    }
    int minute = Integer.parseInt(matcher.group(2));
    if (minute % 30 != 0) {
      boundaryMinutes = SLOT_MINUTES;
    } else if (minute != 0) {
      boundaryMinutes = Math.min(boundaryMinutes, 30);
    }
    return (Integer.parseInt(matcher.group(1)) * 60 + minute) / SLOT_MINUTES;
  }

  private void complete(String member, int rest, boolean holidaysNamed, TermsFindings findings) {
    for (int month = 0; month < MONTHS; month++) {
      for (int s = 0; s < SLOTS && !holidaysNamed; s++) {
        periods[slot(month, TariffDay.HOLIDAY.ordinal(), s)] =
            periods[slot(month, TariffDay.SUNDAY.ordinal(), s)];
      }
    }
    for (int i = 0; i < periods.length; i++) {
      if (periods[i] == NONE && rest == NONE) {
        findings.contradiction(
            member,
            "no period covers " + describe(i) + "; add its hours or mark one period allOtherHours");
        return;
      }
      periods[i] = periods[i] == NONE ? rest : periods[i];
    }
  }

  private static int slot(int month, int kind, int slot) {
    return (month * TariffDay.KINDS + kind) * SLOTS + slot;
  }

  private static String describe(int index) {
    int slot = index % SLOTS;
    int kind = index / SLOTS % TariffDay.KINDS;
    int month = index / SLOTS / TariffDay.KINDS;
    return String.format(
        Locale.ROOT,
        "%s %s %02d:%02d",
        Month.of(month + 1),
        TariffDay.values()[kind],
        slot / 4,
        slot % 4 * SLOT_MINUTES);
  }
}
