package io.wattledger.energycontracts.reading.layout;

import io.wattledger.kernel.time.BillingZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the labels of one file. It remembers the labels of the repeated hour, so that a layout that
 * tells the two hours apart by their order needs one of these for each file.
 */
final class TimeLabels {

  /** The end of a day, which belongs to the day that it ends. */
  private static final String MIDNIGHT_AFTER = "(?<![0-9])24(:00){0,2}$";

  private final FileLayout layout;
  private final int minutes;
  private final LocalClock clock;
  private final DateTimeFormatter format;
  private final Set<LocalDateTime> seenOnce = new HashSet<>();

  TimeLabels(FileLayout layout, int minutes) {
    this.layout = layout;
    this.minutes = minutes;
    this.clock =
        layout.timeFormat() == null ? null : new LocalClock(BillingZone.of(layout.timeZone()));
    this.format = layout.timeFormat() == null ? null : formatter(layout.timeFormat());
  }

  /**
   * The reader of a pattern. A year is read without its era, and no day is bent to the end of its
   * month.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * The start of the interval that a label names.
   *
   * @param flagged whether the row has the flag of the repeated hour
   * @throws IllegalArgumentException when the label means no instant, or one of two
   */
  Instant start(String text, boolean flagged) {
    if (format == null) {
      Instant named = instant(text);
      return layout.label() == LabelEdge.ENDING ? named.minusSeconds(60L * minutes) : named;
    }
    LocalDateTime named = local(text);
    LocalDateTime start = layout.label() == LabelEdge.ENDING ? named.minusMinutes(minutes) : named;
    return clock.at(start, repeated(start, flagged));
  }

  /** The day that a label names. */
  LocalDate day(String text) {
    TemporalAccessor read = parsed(text);
    LocalDate day = read.query(TemporalQueries.localDate());
    if (day == null) {
      throw new IllegalArgumentException("'" + text + "' is no day " + layout.timeFormat());
    }
    return day;
  }

  BillingZone zone() {
    return clock.zone();
  }

  private Boolean repeated(LocalDateTime start, boolean flagged) {
    return switch (layout.repeatedHour()) {
      case REFUSED -> null;
      case FLAGGED -> flagged;
      case BY_ORDER -> clock.comesTwice(start) && !seenOnce.add(start);
    };
  }

  private LocalDateTime local(String text) {
    String sameDay = text.replaceFirst(MIDNIGHT_AFTER, "");
    if (sameDay.equals(text)) {
      return at(parsed(text), text);
    }
    String midnight = sameDay + "00" + text.substring(sameDay.length() + 2);
    return at(parsed(midnight), text).plusDays(1);
  }

  private LocalDateTime at(TemporalAccessor read, String text) {
    LocalDate day = read.query(TemporalQueries.localDate());
    LocalTime time = read.query(TemporalQueries.localTime());
    if (day == null || time == null) {
      throw new IllegalArgumentException("'" + text + "' is no time " + layout.timeFormat());
    }
    return day.atTime(time);
  }

  private TemporalAccessor parsed(String text) {
    try {
      return format.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not written as " + layout.timeFormat(), e);
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' must be an instant with its zone such as 2026-10-31T05:00:00Z", e);
    }
  }
}
