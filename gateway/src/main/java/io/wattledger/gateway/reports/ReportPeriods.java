package io.wattledger.gateway.reports;

import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.kernel.time.ReportingPeriod;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Which period a rule means at the moment. */
@ApplicationScoped
public class ReportPeriods {

  private final ReportSources sources;
  private final Clock clock;

  ReportPeriods(ReportSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * The period that a rule means now.
   *
   * @throws ProblemException 404 when the newest closed month is wanted and none is closed yet
   */
  public ReportingPeriod now(PeriodRule rule, Reader reader) {
    if (rule instanceof PeriodRule.Fixed fixed) {
      return fixed.period();
    }
    YearMonth running = YearMonth.now(clock.withZone(ZoneOffset.UTC));
    return ReportingPeriod.month(
        switch ((PeriodRule.Rolling) rule) {
          case RUNNING_MONTH -> running;
          case PREVIOUS_MONTH -> running.minusMonths(1);
          case LATEST_CLOSED_MONTH ->
              sources.latestClosedMonth(reader).orElseThrow(ReportPeriods::noneClosed);
        });
  }

  private static ProblemException noneClosed() {
    return new ProblemException(
        404, "not-found", "Not found", "No month is closed yet.", List.of());
  }
}
