package io.wattledger.gateway.reports.schedule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

  @ParameterizedTest(name = "{0} {1} {2} after {3} is {4}")
  @CsvSource({
    // the worked example of docs/formulas/due-times.md
    "daily, 02:30, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    // the clock jumps from 02:00 to 03:00: the first instant after the gap
    "daily, 02:00, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "daily, 03:00, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
    "daily, 01:59, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T00:59:00Z",
    "daily, 02:30, America/Chicago, 2026-03-08T07:00:00Z, 2026-03-08T08:00:00Z",
    "daily, 02:15, Australia/Lord_Howe, 2026-10-03T12:00:00Z, 2026-10-03T15:30:00Z",
    // a day that did not exist: Samoa had no 30 December 2011
    "daily, 07:30, Pacific/Apia, 2011-12-29T17:30:00Z, 2011-12-30T10:00:00Z",
    "daily, 07:30, Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-30T17:30:00Z",
    // the clock shows 02:30 twice: the first one, once
    "daily, 02:30, Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "daily, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "daily, 01:30, America/Chicago, 2026-11-01T06:30:00Z, 2026-11-02T07:30:00Z",
    // strictly after
    "daily, 07:30, Etc/UTC, 2026-11-24T07:30:00Z, 2026-11-25T07:30:00Z",
    "daily, 07:30, Etc/UTC, 2026-11-24T07:29:59Z, 2026-11-24T07:30:00Z",
    // the day of the zone, not of UTC
    "daily, 00:15, Pacific/Kiritimati, 2026-12-31T09:00:00Z, 2026-12-31T10:15:00Z",
    "MONDAY, 08:00, America/New_York, 2026-11-23T12:59:00Z, 2026-11-23T13:00:00Z",
    "MONDAY, 08:00, America/New_York, 2026-11-23T13:00:00Z, 2026-11-30T13:00:00Z",
    "SUNDAY, 23:30, Pacific/Auckland, 2026-11-22T10:29:00Z, 2026-11-22T10:30:00Z",
    // months that lack the day have it on their last one
    "31, 06:00, Etc/UTC, 2026-01-31T06:00:00Z, 2026-02-28T06:00:00Z",
    "31, 06:00, Etc/UTC, 2028-01-31T06:00:00Z, 2028-02-29T06:00:00Z",
    "30, 06:00, Etc/UTC, 2100-01-30T06:00:00Z, 2100-02-28T06:00:00Z",
    "29, 06:00, Etc/UTC, 2026-01-31T00:00:00Z, 2026-02-28T06:00:00Z",
    "29, 06:00, Etc/UTC, 2028-02-28T23:00:00Z, 2028-02-29T06:00:00Z",
    "31, 06:00, Etc/UTC, 2026-04-30T06:00:00Z, 2026-05-31T06:00:00Z",
    "30, 06:00, Etc/UTC, 2026-04-30T05:00:00Z, 2026-04-30T06:00:00Z",
    "1, 00:00, America/Los_Angeles, 2026-12-31T12:00:00Z, 2027-01-01T08:00:00Z",
    "29, 02:30, Europe/Berlin, 2026-03-01T00:00:00Z, 2026-03-29T01:00:00Z",
  })
  void nextDueTime(String repeat, LocalTime at, String zone, Instant after, Instant due) {
    assertThat(new DueTimes(repeat(repeat), at, ZoneId.of(zone)).after(after)).isEqualTo(due);
  }

  @Test
  void manyDueTimesGoOnWhereTheLastOneEnded() {
    DueTimes monthEnd =
        new DueTimes(
            new Repeat.Monthly(Repeat.Monthly.LAST_DAY), LocalTime.NOON, ZoneId.of("Etc/UTC"));

    assertThat(monthEnd.after(Instant.parse("2026-11-24T00:00:00Z"), 5))
        .containsExactlyElementsOf(
            days("2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"));
    assertThat(
            monthEnd.between(
                Instant.parse("2026-11-30T12:00:00Z"), Instant.parse("2027-01-31T12:00:00Z")))
        .containsExactlyElementsOf(days("2026-11-30", "2026-12-31", "2027-01-31"));
  }

  @Test
  void everyLocalDayOfADecadeIsDueOnceAndInOrder() {
    for (String zone : List.of("Europe/Berlin", "America/Chicago", "Australia/Lord_Howe")) {
      DueTimes daily = new DueTimes(new Repeat.Daily(), LocalTime.of(2, 30), ZoneId.of(zone));
      Instant first = daily.after(Instant.parse("2020-01-01T00:00:00Z"));
      List<Instant> due = daily.between(first, Instant.parse("2029-12-31T23:59:59Z"));

      assertThat(due).isSorted().doesNotHaveDuplicates();
      assertThat(due.stream().map(at -> at.atZone(daily.zone()).toLocalDate()))
          .hasSameSizeAs(due)
          .doesNotHaveDuplicates();
      assertThat(due.size()).isBetween(3652, 3654);
    }
  }

  @Test
  void aMonthHasNoDayZeroAndNoDay32() {
    assertThatThrownBy(() -> new Repeat.Monthly(0)).hasMessageContaining("1 to 31");
    assertThatThrownBy(() -> new Repeat.Monthly(32)).hasMessageContaining("1 to 31");
  }

  private static List<Instant> days(String... days) {
    return List.of(days).stream().map(day -> Instant.parse(day + "T12:00:00Z")).toList();
  }

  private static Repeat repeat(String text) {
    if (text.equals("daily")) {
      return new Repeat.Daily();
    }
    return text.matches("[0-9]+")
        ? new Repeat.Monthly(Integer.parseInt(text))
        : new Repeat.Weekly(DayOfWeek.valueOf(text));
  }
}
