package io.wattledger.aihosting.month;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Refuses changes that would alter a closed month; what is still to come cannot be closed. */
@ApplicationScoped
public class OpenMonths {

  /** The first day that facts of this service may have. */
  public static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

  private final PeriodLocks locks;
  private final Clock clock;

  /** Over the closed months. */
  public OpenMonths(PeriodLocks locks, Clock clock) {
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Makes sure that all months that days fall in are open, until the transaction ends.
   *
   * @param from first day
   * @param toExclusive first day after, null when there is none
   * @throws ProblemException 409 when one of them is closed
   */
  public void require(LocalDate from, LocalDate toExclusive) {
    YearMonth last = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (toExclusive != null) {
      YearMonth ends = YearMonth.from(toExclusive.minusDays(1));
      last = ends.isBefore(last) ? ends : last;
    }
    LocalDate start = from.isBefore(EARLIEST) ? EARLIEST : from;
    for (YearMonth month = YearMonth.from(start);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      locks.requireOpen(month);
    }
  }

  /** The same for a stretch of time in a zone. */
  public void require(Instant from, Instant to, BillingZone zone) {
    LocalDate lastDay = to == null ? null : zone.at(to.minusNanos(1)).toLocalDate();
    require(zone.at(from).toLocalDate(), lastDay == null ? null : lastDay.plusDays(1));
  }

  /**
   * Refuses a day before the service's first one.
   *
   * @throws ProblemException 400
   */
  public static void requireSince(String pointer, LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      String detail = "must be " + EARLIEST + " or later";
      throw ProblemException.badRequest(
          pointer + " " + detail + ".", new FieldError(pointer, detail));
    }
  }
}
