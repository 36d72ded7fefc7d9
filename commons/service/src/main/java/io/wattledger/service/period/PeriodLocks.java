package io.wattledger.service.period;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.database.Sql;
import io.wattledger.service.observe.Tally;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The months that are closed. A transaction that changes facts of a month calls {@link
 * #requireOpen}; it then shares a lock with other writers until it ends, and a close waits for them
 * all, so that no change slips in behind a closed month. Needs READ COMMITTED, the default.
 */
@ApplicationScoped
public class PeriodLocks {

  private static final String FAMILY = "period";

  private final Sql sql;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final Event<PeriodLock> closing;
  private final Clock clock;

  /** Over the service's database; whoever observes a new lock joins its transaction. */
  public PeriodLocks(
      Sql sql, AdvisoryLocks locks, AuditTrail audit, Event<PeriodLock> closing, Clock clock) {
    this.sql = sql;
    this.locks = locks;
    this.audit = audit;
    this.closing = closing;
    this.clock = clock;
  }

  /**
   * Makes sure that a month is open and stays so until the current transaction ends.
   *
   * @throws ProblemException 409 when the month is locked; the detail says how to reopen it
   * @throws IllegalStateException outside of a transaction
   */
  public void requireOpen(YearMonth period) {
    requireOpen(List.of(period));
  }

  /**
   * Makes sure that months are open and stay so until the current transaction ends.
   *
   * @throws ProblemException 409 that names every one of them that is locked
   * @throws IllegalStateException outside of a transaction
   */
  public void requireOpen(Collection<YearMonth> periods) {
    if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException(
          "a month is checked inside the transaction that writes to it");
    }
    List<PeriodLock> closed = new ArrayList<>();
    for (YearMonth period : new TreeSet<>(periods)) {
      locks.shared(FAMILY, period.toString());
      find(period).ifPresent(closed::add);
    }
    if (!closed.isEmpty()) {
      throw closed(closed);
    }
  }

  private static ProblemException closed(List<PeriodLock> closed) {
    boolean one = closed.size() == 1;
    String reopen = one ? closed.get(0).period().toString() : "{period}";
    String detail =
        (one ? "The month " : "The months ")
            + closed.stream()
                .map(lock -> lock.period() + " was closed by " + lock.lockedBy())
                .collect(Collectors.joining(", "))
            + ". To change "
            + (one ? "its" : "their")
            + " facts, a controller reopens "
            + (one ? "it" : "each")
            + " on the cost statement (POST /api/cost-model/v1/periods/"
            + reopen
            + "/reopen with a reason).";
    return new ProblemException(
        409,
        "period-locked",
        one ? "Month is closed" : "Months are closed",
        detail,
        closed.stream()
            .map(lock -> new FieldError("period", lock.period() + " is closed"))
            .toList());
  }

  /**
   * The lock of a month, if it is locked; the month stays as it is, locked or open, until the
   * current transaction ends.
   */
  public Optional<PeriodLock> hold(YearMonth period) {
    locks.shared(FAMILY, period.toString());
    return find(period);
  }

  /** The lock of a month, if it is locked. */
  public Optional<PeriodLock> find(YearMonth period) {
    return sql.first(
        "select period, reason, locked_by, locked_at from period_lock where period = ?",
        PeriodLocks::read,
        period.toString());
  }

  /** Locked months, oldest first, after a month. */
  public List<PeriodLock> list(PageRequest page) {
    String after = page.after();
    return sql.list(
        "select period, reason, locked_by, locked_at from period_lock"
            + " where period > ? order by period limit ?",
        PeriodLocks::read,
        after == null ? "" : after,
        page.fetchSize());
  }

  /** Locks a month, or leaves it as it is when it is locked. */
  @Transactional
  public PeriodLock lock(YearMonth period, String reason, String lockedBy) {
    locks.exclusive(FAMILY, period.toString());
    Optional<PeriodLock> present = find(period);
    if (present.isPresent()) {
      return present.get();
    }
    PeriodLock lock =
        new PeriodLock(period, reason, lockedBy, clock.instant().truncatedTo(ChronoUnit.MICROS));
    sql.update(
        "insert into period_lock (period, reason, locked_by, locked_at) values (?, ?, ?, ?)",
        period.toString(),
        reason,
        lockedBy,
        lock.lockedAt());
    closing.fire(lock);
    Tally.one("wattledger.period.locks", "action", "locked");
    audit.record("period.locked", "period-lock", period.toString(), null, lock);
    return lock;
  }

  /** Opens a month; nothing happens when it is open. */
  @Transactional
  public void unlock(YearMonth period) {
    locks.exclusive(FAMILY, period.toString());
    find(period)
        .ifPresent(
            lock -> {
              sql.update("delete from period_lock where period = ?", period.toString());
              Tally.one("wattledger.period.locks", "action", "released");
              audit.record("period.unlocked", "period-lock", period.toString(), lock, null);
            });
  }

  private static PeriodLock read(ResultSet row) throws SQLException {
    return new PeriodLock(
        YearMonth.parse(row.getString("period")),
        row.getString("reason"),
        row.getString("locked_by"),
        Sql.instant(row, "locked_at"));
  }
}
