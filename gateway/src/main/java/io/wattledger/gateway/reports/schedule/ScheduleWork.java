package io.wattledger.gateway.reports.schedule;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.wattledger.service.observe.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Looks every few seconds for what is due, and makes it. */
@ApplicationScoped
class ScheduleWork {

  private static final Logger LOG = Logger.getLogger(ScheduleWork.class);

  private final SchedulePlanner planner;
  private final RunWorker worker;

  ScheduleWork(SchedulePlanner planner, RunWorker worker) {
    this.planner = planner;
    this.worker = worker;
  }

  /** Every series is there from the start, at zero: an alert would not see its first event. */
  void register(@Observes StartupEvent started) {
    for (RunStatus status : RunStatus.values()) {
      if (status != RunStatus.WAITING && status != RunStatus.SENDING) {
        Tally.many("wattledger.report.runs", 0, "outcome", status.name());
      }
    }
    for (String outcome : MailTally.OUTCOMES) {
      Tally.many(MailTally.MAILS, 0, "outcome", outcome);
    }
  }

  @Scheduled(
      identity = "report-schedules",
      every = "{wattledger.mail.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    attempt("due", planner::planDue);
    attempt("closes", planner::planCloses);
    attempt("runs", worker::workOff);
  }

  /** What fails here is tried again at the next look; one thing does not stop the others. */
  private static void attempt(String what, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.warnf("Reports by e-mail wait (%s): %s", what, e.getMessage());
    }
  }
}
