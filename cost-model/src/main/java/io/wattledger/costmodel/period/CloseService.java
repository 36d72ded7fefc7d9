package io.wattledger.costmodel.period;

import io.wattledger.costmodel.statement.month.MissingFact;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.costmodel.statement.pull.MonthPull;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Closes and reopens months. */
@ApplicationScoped
public class CloseService {

  private static final String LOCK_FAMILY = "month-close";
  private static final String TYPE = "period";

  private final PeriodCloseRepository closes;
  private final PeriodLocking locking;
  private final MonthPull pull;
  private final AdvisoryLocks advisory;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the month's facts, locks and stored closes. */
  public CloseService(
      PeriodCloseRepository closes,
      PeriodLocking locking,
      MonthPull pull,
      AdvisoryLocks advisory,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.closes = closes;
    this.locking = locking;
    this.pull = pull;
    this.advisory = advisory;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Closes a month: locks it everywhere, reads its facts under the locks, computes and stores. A
   * month that misses facts is refused before anything is locked.
   *
   * @throws ProblemException 409 when it is not over, closed, being closed, or misses facts; 403,
   *     502 or 503 when an owner of facts refuses or does not answer. Nothing stays locked then.
   */
  @Transactional
  public PeriodSummary close(YearMonth period) {
    requireOver(period);
    requireAlone(period);
    PeriodState state = state(period);
    if (state.status() == PeriodStatus.CLOSED) {
      throw ProblemException.conflict(
          "The month " + period + " is closed; reopen it with a reason to close it anew.");
    }
    requireComplete(period, figures(pull.facts(period), period).missing());
    locking.lock(period);
    try {
      return store(period, state);
    } catch (RuntimeException e) {
      List<String> left = locking.release(period);
      if (left.isEmpty()) {
        throw e;
      }
      throw ProblemException.unavailable(
          "The month %s was not closed (%s), and its lock could not be released at %s. Try to close it again, or reopen it to release the locks."
              .formatted(period, e.getMessage(), String.join(", ", left)));
    }
  }

  private static MonthCalculation figures(MonthFacts facts, YearMonth period) {
    return MonthCalculation.of(facts, period.atEndOfMonth());
  }

  private PeriodSummary store(YearMonth period, PeriodState state) {
    MonthFacts facts = pull.facts(period);
    MonthCalculation figures = figures(facts, period);
    requireComplete(period, figures.missing());
    Snapshot snapshot = Snapshot.of(facts, figures);
    int number = state.versions().size() + 1;
    PeriodVersion version =
        new PeriodVersion(number, snapshot.hash(), user.name(), now(), null, null, null);
    closes.insert(period, version, snapshot);
    audit.record("period.closed", TYPE, period.toString(), null, version);
    changes.publish("period.closed", period.toString(), version);
    return PeriodSummary.of(state(period));
  }

  /**
   * Opens a closed month again; its versions stay readable. On an open month it releases locks that
   * an interrupted close left behind.
   *
   * @throws ProblemException 409 when the month is open everywhere; 403, 502 or 503 when an owner
   *     of facts refuses or does not answer, and then the month stays closed
   */
  @Transactional
  public PeriodSummary reopen(YearMonth period, String reason) {
    requireAlone(period);
    PeriodState state = state(period);
    if (state.valid().isEmpty()) {
      releaseLeftLocks(period);
      return PeriodSummary.of(state);
    }
    PeriodVersion closed = state.valid().get();
    PeriodVersion reopened =
        new PeriodVersion(
            closed.version(),
            closed.hash(),
            closed.closedBy(),
            closed.closedAt(),
            user.name(),
            now(),
            reason);
    closes.insertReopening(period, reopened);
    audit.record("period.reopened", TYPE, period.toString(), closed, reopened);
    changes.publish("period.reopened", period.toString(), reopened);
    locking.unlock(period);
    return PeriodSummary.of(state(period));
  }

  private void releaseLeftLocks(YearMonth period) {
    if (locking.lockedAt(period).isEmpty()) {
      throw ProblemException.conflict(
          "The month " + period + " is open; there is nothing to reopen.");
    }
    locking.unlock(period);
  }

  private void requireOver(YearMonth period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!period.atEndOfMonth().isBefore(today)) {
      throw ProblemException.conflict(
          "The month %s is not over; it can be closed from %s 00:00 UTC."
              .formatted(period, period.plusMonths(1).atDay(1)));
    }
  }

  private void requireAlone(YearMonth period) {
    if (!advisory.tryExclusive(LOCK_FAMILY, period.toString())) {
      throw ProblemException.conflict(
          "The month " + period + " is being closed or reopened by somebody else right now.");
    }
  }

  private static void requireComplete(YearMonth period, List<MissingFact> missing) {
    if (!missing.isEmpty()) {
      throw new ProblemException(
          409,
          "month-incomplete",
          "Facts are missing",
          "The month %s cannot be closed: %d facts are missing or unusable."
              .formatted(period, missing.size()),
          missing.stream()
              .map(fact -> new FieldError(fact.href(), fact.code() + ": " + fact.detail()))
              .toList());
    }
  }

  private PeriodState state(YearMonth period) {
    return new PeriodState(period, closes.versions(period));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
