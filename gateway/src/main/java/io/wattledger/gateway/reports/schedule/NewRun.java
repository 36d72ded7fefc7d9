package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Runs as they begin. */
final class NewRun {

  private NewRun() {}

  static ReportRun manual(Instant now, String requestedBy) {
    return run(now, RunCause.MANUAL, null, null, requestedBy, RunStatus.WAITING, now, null, null);
  }

  static ReportRun due(Instant due, RunCause cause, Instant now) {
    return run(due, cause, null, null, CurrentUser.SYSTEM, RunStatus.WAITING, now, null, null);
  }

  static ReportRun skipped(Instant due, String reason, Instant now) {
    return run(
        due, RunCause.DUE, null, null, CurrentUser.SYSTEM, RunStatus.SKIPPED, null, reason, now);
  }

  static ReportRun closed(Instant closedAt, String period, int version, Instant now) {
    return run(
        closedAt,
        RunCause.CLOSE,
        period,
        version,
        CurrentUser.SYSTEM,
        RunStatus.WAITING,
        now,
        null,
        null);
  }

  private static ReportRun run(
      Instant due,
      RunCause cause,
      String period,
      Integer version,
      String requestedBy,
      RunStatus status,
      Instant nextTryAt,
      String reason,
      Instant finishedAt) {
    return new ReportRun(
        UUID.randomUUID(),
        due,
        cause,
        period,
        version,
        requestedBy,
        status,
        0,
        nextTryAt,
        reason,
        finishedAt,
        List.of());
  }
}
