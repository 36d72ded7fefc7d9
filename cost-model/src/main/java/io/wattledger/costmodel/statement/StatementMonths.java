package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.period.PeriodState;
import io.wattledger.costmodel.period.PeriodVersion;
import io.wattledger.costmodel.period.Periods;
import io.wattledger.costmodel.period.Snapshot;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.costmodel.statement.pull.MonthPull;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Loads months: closed ones from their snapshot, others from the facts as they stand now. */
@ApplicationScoped
public class StatementMonths {

  private final Periods periods;
  private final MonthPull pull;
  private final Clock clock;

  /** Over the closes and the facts. */
  public StatementMonths(Periods periods, MonthPull pull, Clock clock) {
    this.periods = periods;
    this.pull = pull;
    this.clock = clock;
  }

  /** Whether the month has begun in UTC; before that nothing can have happened in it. */
  boolean hasBegun(YearMonth month) {
    return !month.isAfter(YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  /** A month as it stands. */
  StatementMonth current(YearMonth month) {
    PeriodState state = periods.state(month);
    if (state.valid().isPresent()) {
      return stored(state, state.valid().get());
    }
    MonthFacts facts = pull.facts(month);
    return new StatementMonth(
        state, null, Snapshot.hashOf(facts), facts, MonthCalculation.of(facts, lastDay(month)));
  }

  /**
   * A month as one of its closes stored it.
   *
   * @throws ProblemException 404 when there is no such close
   */
  StatementMonth version(YearMonth month, int version) {
    PeriodState state = periods.state(month);
    PeriodVersion close =
        state
            .version(version)
            .orElseThrow(() -> ProblemException.notFound("version of " + month, version));
    return stored(state, close);
  }

  private StatementMonth stored(PeriodState state, PeriodVersion close) {
    Snapshot snapshot = periods.snapshot(state.period(), close.version());
    return new StatementMonth(
        state, close, close.hash(), snapshot.readFacts(), snapshot.readFigures());
  }

  /** The last day whose facts can exist. */
  private LocalDate lastDay(YearMonth month) {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    return yesterday.isBefore(month.atEndOfMonth()) ? yesterday : month.atEndOfMonth();
  }
}
