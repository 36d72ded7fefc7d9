package io.wattledger.aihosting.event;

import io.wattledger.service.database.Sql;
import io.wattledger.service.period.PeriodLock;
import io.wattledger.service.period.PeriodLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the line between a closed month and later events runs. A close waits for events that are
 * being recorded and notes the number of the last one; events with higher numbers never count in
 * the month while it is closed.
 */
@ApplicationScoped
public class ClosedMonths {

  private final Sql sql;
  private final PeriodLocks locks;
  private final Clock clock;

  /** Over the month locks. */
  public ClosedMonths(Sql sql, PeriodLocks locks, Clock clock) {
    this.sql = sql;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * A closed month.
   *
   * @param lock the lock
   * @param lastEvent number of the last event that counts in it
   */
  public record Closed(PeriodLock lock, long lastEvent) {}

  void note(@Observes PeriodLock lock) {
    sql.update(
        "insert into usage_close (period, event_seq)"
            + " select ?, case when is_called then last_value else 0 end from usage_event_seq"
            + " on conflict (period) do update set event_seq = excluded.event_seq",
        lock.period().toString());
  }

  /** A month's close, empty while it is open. */
  public Optional<Closed> find(YearMonth period) {
    return locks
        .find(period)
        .map(
            lock ->
                new Closed(
                    lock,
                    sql.first(
                            "select event_seq from usage_close where period = ?",
                            row -> row.getLong(1),
                            period.toString())
                        .orElse(Long.MAX_VALUE)));
  }

  /**
   * Keeps months as they are, open or closed, until the transaction ends: every month that events
   * of these months can change.
   *
   * @return those that are closed
   */
  NavigableSet<YearMonth> hold(Collection<YearMonth> months) {
    NavigableSet<YearMonth> closed = new TreeSet<>();
    if (months.isEmpty()) {
      return closed;
    }
    YearMonth last = YearMonth.from(clock.instant().atOffset(ZoneOffset.ofHours(14)));
    YearMonth month = new TreeSet<>(months).first();
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      if (locks.hold(month).isPresent()) {
        closed.add(month);
      }
    }
    return closed;
  }
}
