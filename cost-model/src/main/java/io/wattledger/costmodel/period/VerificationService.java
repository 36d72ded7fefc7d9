package io.wattledger.costmodel.period;

import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Computes closed months again from their stored facts. */
@ApplicationScoped
public class VerificationService {

  private final Periods periods;

  /** Over the stored closes. */
  public VerificationService(Periods periods) {
    this.periods = periods;
  }

  /**
   * Verifies a close.
   *
   * @param version the close, null for the newest
   * @throws ProblemException 404 when the month has no such close
   */
  Verification verify(YearMonth period, Integer version) {
    int number =
        version == null
            ? periods
                .state(period)
                .latest()
                .map(PeriodVersion::version)
                .orElseThrow(() -> ProblemException.notFound("closed month", period))
            : version;
    Snapshot stored = periods.snapshot(period, number);
    MonthFacts facts = stored.readFacts();
    Snapshot again = Snapshot.of(facts, MonthCalculation.of(facts, period.atEndOfMonth()));
    boolean hashMatches = again.hash().equals(stored.hash());
    boolean figuresMatch = again.figures().equals(stored.figures());
    return new Verification(
        period,
        number,
        hashMatches && figuresMatch,
        stored.hash(),
        again.hash(),
        hashMatches,
        figuresMatch);
  }
}
