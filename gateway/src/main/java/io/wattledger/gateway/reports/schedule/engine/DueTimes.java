package io.wattledger.gateway.reports.schedule.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * The instants at which a wall clock shows a time of day on the days of a repeat
 * (docs/formulas/due-times.md). A time that the clock skips becomes the first instant after the
 * gap; a time that it shows twice counts the first time only.
 *
 * @param repeat the days
 * @param at the time of day
 * @param zone whose clock
 */
public record DueTimes(Repeat repeat, LocalTime at, ZoneId zone) {

  /** The first due time after this instant. */
  public Instant after(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate().minusDays(1);
    while (true) {
      LocalDate due = repeat.onOrAfter(day);
      Instant candidate = instant(due.atTime(at));
      if (candidate.isAfter(instant)) {
        return candidate;
      }
      day = due.plusDays(1);
    }
  }

  /** So many due times after this instant. */
  public List<Instant> after(Instant instant, int count) {
    List<Instant> due = new ArrayList<>(count);
    Instant last = instant;
    for (int i = 0; i < count; i++) {
      last = after(last);
      due.add(last);
    }
    return due;
  }

  /**
   * The due times from the first one, which is one of them, up to and including the last instant.
   */
  public List<Instant> between(Instant first, Instant last) {
    List<Instant> due = new ArrayList<>();
    for (Instant next = first; !next.isAfter(last); next = after(next)) {
      due.add(next);
    }
    return due;
  }

  private Instant instant(LocalDateTime local) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
