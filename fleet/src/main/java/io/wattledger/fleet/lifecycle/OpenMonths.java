package io.wattledger.fleet.lifecycle;

import io.wattledger.fleet.lifecycle.engine.TouchedMonths;
import io.wattledger.service.database.Sql;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes sure that all months which a change touches are open. Months up to the present one are held
 * open until the transaction ends; of later ones it is enough that none is locked.
 */
@ApplicationScoped
public class OpenMonths {

  private static final String NO_END = "9999-12";

  private final PeriodLocks locks;
  private final HeldMonths held;
  private final Sql sql;
  private final Clock clock;

  /** Over the service's month locks. */
  public OpenMonths(PeriodLocks locks, HeldMonths held, Sql sql, Clock clock) {
    this.locks = locks;
    this.held = held;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Makes sure that all the months are open.
   *
   * @throws ProblemException 409 when one of them is locked; the detail says how to reopen it
   */
  public void require(TouchedMonths months) {
    firstLocked(months).ifPresent(locks::requireOpen);
    YearMonth present = YearMonth.now(clock);
    YearMonth last =
        months.last() == null || months.last().isAfter(present) ? present : months.last();
    for (YearMonth month = months.first(); !month.isAfter(last); month = month.plusMonths(1)) {
      if (!held.contains(month)) {
        locks.requireOpen(month);
        held.add(month);
      }
    }
  }

  /** Why the months cannot be changed, for an import's row; empty when all are open. */
  public Optional<String> refusal(TouchedMonths months) {
    try {
      require(months);
      return Optional.empty();
    } catch (ProblemException refused) {
      return Optional.of(refused.getMessage());
    }
  }

  /** The months up to the present one, and later ones that are locked. */
  public List<YearMonth> touched(TouchedMonths months) {
    YearMonth present = YearMonth.now(clock);
    YearMonth last =
        months.last() == null || months.last().isAfter(present) ? present : months.last();
    List<YearMonth> touched = new ArrayList<>();
    for (YearMonth month = months.first(); !month.isAfter(last); month = month.plusMonths(1)) {
      touched.add(month);
    }
    touched.addAll(
        sql.list(
            "select period from period_lock where period > ? and period between ? and ?",
            row -> YearMonth.parse(row.getString("period")),
            last.toString(),
            months.first().toString(),
            months.last() == null ? NO_END : months.last().toString()));
    return touched;
  }

  private Optional<YearMonth> firstLocked(TouchedMonths months) {
    return sql.first(
        "select period from period_lock where period between ? and ? order by period limit 1",
        row -> YearMonth.parse(row.getString("period")),
        months.first().toString(),
        months.last() == null ? NO_END : months.last().toString());
  }
}
