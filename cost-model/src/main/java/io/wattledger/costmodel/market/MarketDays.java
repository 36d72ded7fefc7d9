package io.wattledger.costmodel.market;

import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The UTC days that market facts can have, and the cursor of lists that are sorted by them. */
public final class MarketDays {

  /** The day of the first block; there is no earlier fact. */
  public static final LocalDate FIRST = LocalDate.of(2009, 1, 3);

  /** Later than any day. */
  public static final LocalDate END = LocalDate.of(9999, 12, 31);

  private MarketDays() {}

  /** Whether a fact can have this day: from the first block to today. */
  public static boolean isPast(LocalDate date, Clock clock) {
    return !date.isBefore(FIRST) && !date.isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  /**
   * Refuses a day that a fact cannot have.
   *
   * @throws ProblemException 400 with the allowed range
   */
  public static void requirePast(LocalDate date, Clock clock) {
    if (!isPast(date, clock)) {
      String detail = "date must lie between " + FIRST + " and today (UTC).";
      throw ProblemException.badRequest(detail, new FieldError("/date", detail));
    }
  }

  /** The first day of a list when none is asked for. */
  public static LocalDate orFirst(LocalDate from) {
    return from == null ? FIRST : from;
  }

  /** The last day of a list when none is asked for. */
  public static LocalDate orEnd(LocalDate to) {
    return to == null ? END : to;
  }

  /**
   * The day before which a page of a list with the newest day first begins.
   *
   * @throws ProblemException 400 when the cursor is not one of such a list
   */
  public static LocalDate before(PageRequest page) {
    String after = page.after();
    try {
      return after == null ? END : LocalDate.parse(after);
    } catch (DateTimeException e) {
      String detail = "cursor must be the 'next' of an earlier page of this list.";
      throw ProblemException.badRequest(detail, new FieldError("cursor", detail));
    }
  }
}
