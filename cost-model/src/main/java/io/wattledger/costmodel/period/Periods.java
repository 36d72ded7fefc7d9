package io.wattledger.costmodel.period;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads where months stand and what their closes stored. */
@ApplicationScoped
public class Periods {

  private final PeriodCloseRepository closes;

  /** Over the stored closes. */
  public Periods(PeriodCloseRepository closes) {
    this.closes = closes;
  }

  /** Where a month stands. */
  public PeriodState state(YearMonth period) {
    return new PeriodState(period, closes.versions(period));
  }

  /**
   * What a close stored.
   *
   * @throws ProblemException 404 when the month has no such version
   */
  public Snapshot snapshot(YearMonth period, int version) {
    return closes
        .snapshot(period, version)
        .orElseThrow(() -> ProblemException.notFound("version of " + period, version));
  }

  /** Months that have facts of this service or were closed, newest first. */
  Page<PeriodSummary> list(PageRequest page) {
    List<YearMonth> months = closes.months(page.after(), page.fetchSize());
    return Page.by(months, page, YearMonth::toString).map(month -> PeriodSummary.of(state(month)));
  }

  /** The latest earlier month that has facts and is not closed, if any. */
  Optional<YearMonth> openMonthBefore(YearMonth period) {
    return closes.monthBefore(period).filter(month -> state(month).status() != PeriodStatus.CLOSED);
  }
}
