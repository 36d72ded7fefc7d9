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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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
  private final Map<Instant, LocalDateTime> endsAtSkip = new HashMap<>();

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
    long seconds = layout.label() == LabelEdge.BEGINNING ? 0 : 60L * minutes;
    if (format == null) {
      return instant(text).minusSeconds(seconds);
    }
    LocalDateTime named = local(text);
    if (layout.label() == LabelEdge.BEGINNING) {
      return clock.at(named, repeated(named, flagged));
    }
    if (isEndAtSkip(named)) {
      return endAtSkip(named).minusSeconds(seconds);
    }
    if (layout.label() == LabelEdge.ENDING) {
      LocalDateTime start = named.minusMinutes(minutes);
      return clock.at(start, repeated(start, flagged));
    }
    return endByClock(named, flagged).minusSeconds(seconds);
  }

  /**
   * Whether an interval ends with that label at the moment of spring at which the clocks skip an
   * hour: files name it by the first time that is skipped, or by the first that is shown.
   */
  private boolean isEndAtSkip(LocalDateTime named) {
    return clock.isSkipped(named) != clock.isSkipped(named.minusNanos(1));
  }

  /** Both names in one file would be one interval too many for the day. */
  private Instant endAtSkip(LocalDateTime named) {
    Instant end = clock.transition(named);
    LocalDateTime other = endsAtSkip.putIfAbsent(end, named);
    if (other != null && !other.equals(named)) {
      throw new IllegalArgumentException(
          named + " and " + other + " end the same interval: the clocks skip an hour between them");
    }
    return end;
  }

  /** The instant of an end; the flag is that of the interval where the end itself comes once. */
  private Instant endByClock(LocalDateTime named, boolean flagged) {
    boolean flagOfInterval =
        flagged && !clock.comesTwice(named) && clock.comesTwice(named.minusMinutes(minutes));
    return clock.at(named, repeated(named, flagged && !flagOfInterval));
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
