package io.wattledger.gateway.reports.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.ServiceAccount;
import io.wattledger.gateway.reports.schedule.engine.DueTimes;
import io.wattledger.gateway.reports.source.MonthState;
import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.service.observe.Tally;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Notes the runs that have to be made. A schedule is looked at by one gateway at a time, and a run
 * is noted once for an instant, so gateways may plan beside each other.
 */
@ApplicationScoped
class SchedulePlanner {

  private static final int BATCH = 50;

  /** This many missed runs are noted one by one; the oldest of them tells of those before it. */
  private static final int MOST_MISSED = 31;

  private final ScheduleRepository schedules;
  private final RunRepository runs;
  private final ServiceAccount account;
  private final ReportSources sources;
  private final Clock clock;

  SchedulePlanner(
      ScheduleRepository schedules,
      RunRepository runs,
      ServiceAccount account,
      ReportSources sources,
      Clock clock) {
    this.schedules = schedules;
    this.runs = runs;
    this.account = account;
    this.sources = sources;
    this.clock = clock;
  }

  /** Notes what the clock makes due. */
  void planDue() {
    int planned = BATCH;
    while (planned == BATCH) {
      planned = QuarkusTransaction.requiringNew().call(this::planBatch);
    }
  }

  /** Notes closes since a schedule began to watch for them. */
  void planCloses() {
    List<StoredSchedule> watching = schedules.watching();
    if (watching.isEmpty()) {
      return;
    }
    Reader reader = account.reader(CurrentUser.SYSTEM);
    List<MonthState> closed = sources.months(reader).stream().filter(MonthState::closed).toList();
    QuarkusTransaction.requiringNew()
        .run(() -> watching.forEach(schedule -> planCloses(schedule, closed)));
  }

  private int planBatch() {
    Instant now = clock.instant();
    List<StoredSchedule> due = schedules.due(now, BATCH);
    due.forEach(schedule -> plan(schedule, now));
    return due.size();
  }

  /** The newest due time is made up for; what came before it is shown as left out. */
  private void plan(StoredSchedule schedule, Instant now) {
    DueTimes times = schedule.timing().dueTimes().orElseThrow();
    List<Instant> due = times.between(schedule.nextDue(), now);
    int newest = due.size() - 1;
    int firstShown = Math.max(0, newest - MOST_MISSED);
    for (int i = firstShown; i < newest; i++) {
      int before = i == firstShown ? firstShown : 0;
      runs.add(schedule.id(), NewRun.skipped(due.get(i), missed(before), now), now);
    }
    Tally.many("wattledger.report.runs", newest, "outcome", RunStatus.SKIPPED.name());
    RunCause cause = newest == 0 ? RunCause.DUE : RunCause.CATCH_UP;
    runs.add(schedule.id(), NewRun.due(due.get(newest), cause, now), now);
    schedules.dueNext(schedule.id(), times.after(now));
  }

  private static String missed(int before) {
    String reason = "Nothing could be sent at that time; a later run makes up for it.";
    return before == 0 ? reason : reason + " The same holds for %d before it.".formatted(before);
  }

  private void planCloses(StoredSchedule schedule, List<MonthState> closed) {
    Instant now = clock.instant();
    closed.stream()
        .filter(month -> month.closedAt().isAfter(schedule.watchFrom()))
        .forEach(
            month ->
                runs.add(
                    schedule.id(),
                    NewRun.closed(month.closedAt(), month.period(), month.version(), now),
                    now));
  }
}
