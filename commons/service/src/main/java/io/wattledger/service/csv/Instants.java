package io.wattledger.service.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Instants as files carry them. The common form {@code 2026-10-31T05:00:00Z} is read directly,
 * because a file of readings has a million of them; every other form goes the general way.
 */
final class Instants {

  private static final String SHAPE = "0000-00-00T00:00:00Z";

  private Instants() {}

  /**
   * Reads an instant with its zone.
   *
   * @throws java.time.DateTimeException when the text is none
   */
  static Instant parse(String text) {
    if (!hasShape(text)) {
      return OffsetDateTime.parse(text).toInstant();
    }
    LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    return Instant.ofEpochSecond(date.toEpochSecond(time, ZoneOffset.UTC));
  }

  private static boolean hasShape(String text) {
    if (text.length() != SHAPE.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char shape = SHAPE.charAt(i);
      if (shape == '0' ? c < '0' || c > '9' : c != shape) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = 10 * value + text.charAt(i) - '0';
    }
    return value;
  }
}
