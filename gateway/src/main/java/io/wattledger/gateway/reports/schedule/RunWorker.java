package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.observe.Tally;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Works off the runs that wait: takes one, tries it, and notes how it ended. */
@ApplicationScoped
class RunWorker {

  private static final Logger LOG = Logger.getLogger(RunWorker.class);

  /** Runs of one look; the next look goes on. */
  private static final int MOST_AT_A_TIME = 50;

  private static final int LONGEST_REASON = 500;
  private static final int SERVER_ERROR = 500;

  private final RunRepository runs;
  private final ScheduleRepository schedules;
  private final ScheduledMailing mailing;
  private final MailSettings settings;
  private final Clock clock;

  RunWorker(
      RunRepository runs,
      ScheduleRepository schedules,
      ScheduledMailing mailing,
      MailSettings settings,
      Clock clock) {
    this.runs = runs;
    this.schedules = schedules;
    this.mailing = mailing;
    this.settings = settings;
    this.clock = clock;
  }

  /** Works until nothing waits. */
  void workOff() {
    for (int i = 0; i < MOST_AT_A_TIME; i++) {
      Optional<Lease> lease = runs.take(clock.instant(), settings.lease());
      if (lease.isEmpty()) {
        return;
      }
      work(lease.get());
    }
  }

  void work(Lease lease) {
    if (lease.run().attempts() > settings.backOff().size() + 1) {
      end(lease, RunStatus.FAILED, "It was interrupted at every try.");
      return;
    }
    try {
      close(lease, result(lease));
    } catch (ProblemException e) {
      close(
          lease,
          e.status() >= SERVER_ERROR
              ? new MailingResult.PutOff(e.getMessage())
              : new MailingResult.Ended(RunStatus.FAILED, e.getMessage()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Run %s of a schedule ended with an error", lease.run().id());
      close(lease, new MailingResult.PutOff("An error, see the log of the gateway: " + e));
    }
  }

  private MailingResult result(Lease lease) {
    Optional<StoredSchedule> schedule = schedules.find(lease.scheduleId());
    if (schedule.isEmpty()) {
      return new MailingResult.Ended(RunStatus.SKIPPED, "The schedule is gone.");
    }
    if (schedule.get().paused() && lease.run().cause() != RunCause.MANUAL) {
      return new MailingResult.Ended(RunStatus.SKIPPED, "The schedule is paused.");
    }
    return mailing.send(lease, schedule.get());
  }

  private void close(Lease lease, MailingResult result) {
    if (result instanceof MailingResult.Ended ended) {
      end(lease, ended.status(), ended.reason());
    } else if (result instanceof MailingResult.PutOff putOff) {
      putOff(lease, putOff.reason());
    }
  }

  private void putOff(Lease lease, String reason) {
    List<Duration> backOff = settings.backOff();
    int attempts = lease.run().attempts();
    if (attempts > backOff.size()) {
      end(lease, RunStatus.FAILED, reason);
      return;
    }
    LOG.warnf("Run %s of a schedule is put off: %s", lease.run().id(), reason);
    runs.putOff(lease, clock.instant().plus(backOff.get(attempts - 1)), shown(reason));
  }

  private void end(Lease lease, RunStatus wanted, String reason) {
    RunStatus status =
        wanted == RunStatus.FAILED && someSent(lease) ? RunStatus.PARTLY_SENT : wanted;
    if (!runs.finish(lease, status, shown(reason), clock.instant())) {
      return;
    }
    Tally.one("wattledger.report.runs", "outcome", status.name());
    if (status == RunStatus.FAILED || status == RunStatus.PARTLY_SENT) {
      LOG.errorf("Run %s of a schedule ended as %s: %s", lease.run().id(), status, reason);
    }
  }

  /** At an earlier try. */
  private boolean someSent(Lease lease) {
    return runs.deliveries(lease.run().id()).stream().anyMatch(ReportRun.Delivery::sent);
  }

  /** A mail server writes part of it: one line, and not without end. */
  private static String shown(String reason) {
    if (reason == null) {
      return null;
    }
    String line = reason.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }
}
