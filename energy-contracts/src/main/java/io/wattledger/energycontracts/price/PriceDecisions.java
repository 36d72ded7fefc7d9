package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Takes decisions on values of price series that are hard to believe. */
@ApplicationScoped
public class PriceDecisions {

  private static final String TYPE = "price-series";

  private final PriceService series;
  private final PricePointRepository points;
  private final ReadingLocks readings;
  private final PeriodLocks periods;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored prices. */
  public PriceDecisions(
      PriceService series,
      PricePointRepository points,
      ReadingLocks readings,
      PeriodLocks periods,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.series = series;
    this.points = points;
    this.readings = readings;
    this.periods = periods;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Uses the suspicious values of a range from now on.
   *
   * @throws ProblemException 404, 409 when the range reaches into a closed month, 422 when it is
   *     empty or longer than a year
   */
  @Transactional
  public PriceDecision release(String code, PriceDecisionRequest request) {
    return decide(code, request, ReadingStatus.RELEASED, "price-series.points.released");
  }

  /**
   * Sets the suspicious values of a range aside for good.
   *
   * @throws ProblemException as for {@link #release}
   */
  @Transactional
  public PriceDecision reject(String code, PriceDecisionRequest request) {
    return decide(code, request, ReadingStatus.REJECTED, "price-series.points.rejected");
  }

  private PriceDecision decide(
      String code, PriceDecisionRequest request, ReadingStatus decision, String event) {
    PriceSeries owner = series.get(code);
    hold(owner, request.from(), request.to());
    int judged =
        points
            .versions()
            .judge(
                owner,
                request.from(),
                request.to(),
                decision,
                request.reason(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                user.name());
    PriceDecision result =
        new PriceDecision(code, request.from(), request.to(), request.reason(), decision, judged);
    audit.record(event, TYPE, code, null, result);
    changes.publish(SeriesPrices.NAME, code, result);
    return result;
  }

  private void hold(PriceSeries owner, Instant from, Instant to) {
    if (!from.isBefore(to) || from.plus(366, ChronoUnit.DAYS).isBefore(to)) {
      throw ProblemException.unprocessable(
          "The range must be forward and at most a year long.",
          new FieldError("/to", "must be after from, at most 366 days"));
    }
    readings.hold(SeriesPrices.NAME);
    YearMonth last = YearMonth.from(owner.zone().at(to.minusMillis(1)));
    for (YearMonth month = YearMonth.from(owner.zone().at(from));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      periods.requireOpen(month);
    }
  }
}
