package io.wattledger.energycontracts.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar of deadlines, against RFC 5545. */
class CalendarFileTest {

  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");

  @Test
  void aDeadlineIsAWholeDayWithUtcStampsAndAReminder() {
    String calendar = CalendarFile.of(List.of(deadline(30, "Write to the supplier")));

    assertThat(calendar.split("\r\n"))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .endsWith("END:VCALENDAR")
        .containsSubsequence(
            "BEGIN:VEVENT",
            "UID:" + ID + "@wattledger",
            "DTSTAMP:20261101T050607Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Notice: Pecos supply",
            "DESCRIPTION:Write to the supplier\\nContract PEC-1",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Notice: Pecos supply",
            "TRIGGER:-P29DT15H",
            "END:VALARM",
            "END:VEVENT");
  }

  @Test
  void aReminderOfTheDayItselfComesAtNine() {
    assertThat(CalendarFile.of(List.of(deadline(0, "today")))).contains("\r\nTRIGGER:PT9H\r\n");
    assertThat(CalendarFile.of(List.of(deadline(1, "soon")))).contains("\r\nTRIGGER:-P0DT15H\r\n");
  }

  @Test
  void whatIsDoneRemindsNobody() {
    Instant at = Instant.parse("2026-11-20T10:00:00Z");
    Deadline done = deadline(30, "Write").withDone(new Deadline.Done(at, "energy", "Sent"));

    assertThat(CalendarFile.of(List.of(done)))
        .contains("SUMMARY:Done: Notice: Pecos supply\r\n", "LAST-MODIFIED:20261120T100000Z\r\n")
        .contains("DESCRIPTION:Write\\nDone: Sent\\nContract PEC-1\r\n")
        .doesNotContain("VALARM");
  }

  @Test
  void textCannotBecomeALineOfItsOwn() {
    String hostile = "a;b,c\\d\r\nEND:VCALENDAR\nX\u0007Y";

    assertThat(CalendarFile.escaped(hostile)).isEqualTo("a\\;b\\,c\\\\d\\nEND:VCALENDAR\\nX Y");
    assertThat(CalendarFile.of(List.of(deadline(1, hostile))).split("\r\n"))
        .filteredOn("END:VCALENDAR"::equals)
        .hasSize(1);
  }

  @Test
  void linesAreFoldedAtSeventyFiveOctetsWithoutCuttingACharacter() {
    String note = "Điện gió 风电 ⚡🔋 ".repeat(20).strip();
    String calendar = CalendarFile.of(List.of(deadline(1, note)));

    assertThat(calendar.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    String unfolded = calendar.replace("\r\n ", "");
    assertThat(Arrays.asList(unfolded.split("\r\n")))
        .contains("DESCRIPTION:" + note + "\\nContract PEC-1");
  }

  private static Deadline deadline(int remindDays, String note) {
    return new Deadline(
        ID,
        "PEC-1",
        "Pecos supply",
        DeadlineKind.NOTICE,
        LocalDate.parse("2026-12-31"),
        remindDays,
        note,
        Instant.parse("2026-11-01T05:06:07.123456Z"),
        "energy",
        null);
  }
}
