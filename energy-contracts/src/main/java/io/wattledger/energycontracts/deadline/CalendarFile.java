package io.wattledger.energycontracts.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Deadlines as a calendar (RFC 5545): whole days, since a deadline is a local day of its contract;
 * stamps in UTC; a reminder at nine in the morning of the agreed day before, while it is open.
 */
final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Most octets of a line, without its end (RFC 5545, 3.1). */
  private static final int LINE_OCTETS = 75;

  private final StringBuilder lines = new StringBuilder();

  private CalendarFile() {}

  /** The calendar as it is sent. */
  static String of(List<Deadline> deadlines) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Wattledger//Energy contracts//EN");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.text("NAME", "Power contracts");
    file.text("X-WR-CALNAME", "Power contracts");
    file.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    deadlines.forEach(file::event);
    file.line("END:VCALENDAR");
    return file.lines.toString();
  }

  private void event(Deadline deadline) {
    String title = deadline.kind().title() + ": " + deadline.contractName();
    line("BEGIN:VEVENT");
    line("UID:" + deadline.id() + "@wattledger");
    line("DTSTAMP:" + stamp(changed(deadline)));
    line("LAST-MODIFIED:" + stamp(changed(deadline)));
    line("DTSTART;VALUE=DATE:" + day(deadline.dueOn()));
    line("DTEND;VALUE=DATE:" + day(deadline.dueOn().plusDays(1)));
    text("SUMMARY", deadline.open() ? title : "Done: " + title);
    text("DESCRIPTION", description(deadline));
    text("CATEGORIES", deadline.kind().title());
    line("TRANSP:TRANSPARENT");
    if (deadline.open()) {
      line("BEGIN:VALARM");
      line("ACTION:DISPLAY");
      text("DESCRIPTION", title);
      line("TRIGGER:" + trigger(deadline.remindDays()));
      line("END:VALARM");
    }
    line("END:VEVENT");
  }

  private static String description(Deadline deadline) {
    String contract = "\nContract " + deadline.contractCode();
    return deadline.open()
        ? deadline.note() + contract
        : deadline.note() + "\nDone: " + deadline.done().note() + contract;
  }

  private static Instant changed(Deadline deadline) {
    return deadline.open() ? deadline.recordedAt() : deadline.done().at();
  }

  /** Nine in the morning, so many days before the day begins. */
  private static String trigger(int daysBefore) {
    return daysBefore == 0 ? "PT9H" : "-P" + (daysBefore - 1) + "DT15H";
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static String stamp(Instant instant) {
    return STAMP.format(instant);
  }

  private void text(String property, String value) {
    line(property + ":" + escaped(value));
  }

  /** Text as RFC 5545, 3.3.11 wants it; other control characters may not stand in it at all. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\\t]]", " ");
  }

  /** A line, folded before its 76th octet; no character is cut in two. */
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      String character = new String(Character.toChars(content.codePointAt(at)));
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE_OCTETS) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.append(character);
      octets += length;
      at += character.length();
    }
    lines.append("\r\n");
  }
}
