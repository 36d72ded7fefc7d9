package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.reports.PeriodRule;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.ReportOwners;
import io.wattledger.gateway.reports.ServiceAccount;
import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** One try of a run: reads and makes the reports for its month, and hands the mails over. */
@ApplicationScoped
class ScheduledMailing {

  private final MailServer server;
  private final ReportOwners owners;
  private final ServiceAccount account;
  private final ReportSources sources;
  private final MailComposer composer;
  private final RunRepository runs;
  private final MailDelivery delivery;

  ScheduledMailing(
      MailServer server,
      ReportOwners owners,
      ServiceAccount account,
      ReportSources sources,
      MailComposer composer,
      RunRepository runs,
      MailDelivery delivery) {
    this.server = server;
    this.owners = owners;
    this.account = account;
    this.sources = sources;
    this.composer = composer;
    this.runs = runs;
    this.delivery = delivery;
  }

  /**
   * Tries a run.
   *
   * @throws ProblemException 5xx when it makes sense to try again, 4xx when it does not
   */
  MailingResult send(Lease lease, StoredSchedule schedule) {
    server.require();
    Optional<String> refused = refused(schedule);
    if (refused.isPresent()) {
      return new MailingResult.Ended(RunStatus.FAILED, refused.get());
    }
    Reader reader = account.reader(schedule.owner());
    YearMonth month = month(lease, schedule, reader);
    StatementFigures figures = sources.statement(reader, month.toString(), schedule.scope());
    Optional<String> outdated = outdated(lease.run(), figures);
    if (outdated.isPresent()) {
      return new MailingResult.Ended(RunStatus.SKIPPED, outdated.get());
    }
    runs.about(lease, month.toString(), figures.closed() ? figures.version() : null);
    ReportMail mail = composer.compose(schedule, month, figures, reader);
    return delivery.deliver(lease, schedule, mail);
  }

  /** A schedule ends with the rights of the one who saved it. */
  private Optional<String> refused(StoredSchedule schedule) {
    return schedule.reports().stream()
        .map(ScheduledReport::kind)
        .distinct()
        .filter(kind -> !owners.mayRead(schedule.ownerSubject(), kind))
        .findFirst()
        .map(
            kind ->
                "%s, who saved the schedule, may not read the report '%s' any more. Somebody who may has to save it."
                    .formatted(schedule.owner(), kind.title()));
  }

  private YearMonth month(Lease lease, StoredSchedule schedule, Reader reader) {
    ReportRun run = lease.run();
    if (run.cause() == RunCause.CLOSE) {
      return YearMonth.parse(run.period());
    }
    YearMonth running = YearMonth.from(run.dueAt().atZone(schedule.timing().zoneId()));
    if (PeriodRule.Rolling.RUNNING_MONTH.code().equals(schedule.period())) {
      return running;
    }
    if (PeriodRule.Rolling.PREVIOUS_MONTH.code().equals(schedule.period())) {
      return running.minusMonths(1);
    }
    return sources.latestClosedMonth(reader).orElseThrow(ScheduledMailing::noneClosed);
  }

  /** A close that does not stand any more is not sent: what replaced it has a run of its own. */
  private static Optional<String> outdated(ReportRun run, StatementFigures figures) {
    if (run.cause() != RunCause.CLOSE) {
      return Optional.empty();
    }
    if (!figures.closed()) {
      return Optional.of("The month was opened again before this could be sent.");
    }
    return run.version().equals(figures.version())
        ? Optional.empty()
        : Optional.of("Version %d of the close replaced it.".formatted(figures.version()));
  }

  private static ProblemException noneClosed() {
    return new ProblemException(
        404, "not-found", "Not found", "No month is closed yet.", List.of());
  }
}
