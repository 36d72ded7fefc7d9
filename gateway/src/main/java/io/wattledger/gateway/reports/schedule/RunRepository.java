package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs of schedules, and who has got their mail. */
@ApplicationScoped
class RunRepository {

  private static final String COLUMNS =
      "id, schedule_id, due_at, cause, period, version, requested_by, status, attempts, next_try_at,"
          + " reason, finished_at";

  private final Sql sql;

  RunRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Notes a run that has to be made.
   *
   * @return false when the schedule has a run for this instant already
   */
  boolean add(UUID scheduleId, ReportRun run, Instant now) {
    return sql.update(
            "insert into report_run (id, schedule_id, due_at, cause, period, version, requested_by,"
                + " status, next_try_at, reason, finished_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (schedule_id, due_at) do nothing",
            run.id(),
            scheduleId,
            run.dueAt(),
            run.cause().name(),
            run.period(),
            run.version(),
            run.requestedBy(),
            run.status().name(),
            now,
            run.reason(),
            run.finishedAt())
        == 1;
  }

  /**
   * Takes the next run that nobody works on: one that waits, or one whose lease ended because its
   * gateway did.
   */
  Optional<Lease> take(Instant now, Duration lease) {
    UUID key = UUID.randomUUID();
    return sql.first(
        "update report_run set status = 'SENDING', attempts = attempts + 1, lease = ?,"
            + " lease_until = ? where id = (select id from report_run"
            + " where finished_at is null and (status = 'WAITING' and next_try_at <= ?"
            + " or status = 'SENDING' and lease_until <= ?)"
            + " order by next_try_at, id limit 1 for update skip locked) returning "
            + COLUMNS,
        row -> new Lease(key, row.getObject("schedule_id", UUID.class), run(row)),
        key,
        now.plus(lease),
        now,
        now);
  }

  /** Keeps a run for longer; false when another gateway has it by now or it was called off. */
  boolean renew(Lease lease, Instant now, Duration time) {
    return sql.update(
            "update report_run set lease_until = ? where id = ? and lease = ?",
            now.plus(time),
            lease.run().id(),
            lease.key())
        == 1;
  }

  /** Notes for which month the run is. */
  void about(Lease lease, String period, Integer version) {
    sql.update(
        "update report_run set period = ?, version = ? where id = ? and lease = ?",
        period,
        version,
        lease.run().id(),
        lease.key());
  }

  /** Notes what became of the mail to one recipient. */
  void delivered(UUID run, ReportRun.Delivery delivery) {
    sql.update(
        "insert into report_delivery (run_id, recipient, sent, reason, at) values (?, ?, ?, ?, ?)"
            + " on conflict do nothing",
        run,
        delivery.recipient(),
        delivery.sent(),
        delivery.reason(),
        delivery.at());
  }

  /** Puts a run off; nothing happens when the lease is not ours any more. */
  boolean putOff(Lease lease, Instant nextTryAt, String reason) {
    return sql.update(
            "update report_run set status = 'WAITING', lease = null, lease_until = null,"
                + " next_try_at = ?, reason = ? where id = ? and lease = ?",
            nextTryAt,
            reason,
            lease.run().id(),
            lease.key())
        == 1;
  }

  /** Ends a run; nothing happens when the lease is not ours any more. */
  boolean finish(Lease lease, RunStatus status, String reason, Instant now) {
    return sql.update(
            "update report_run set status = ?, lease = null, lease_until = null, reason = ?,"
                + " finished_at = ? where id = ? and lease = ?",
            status.name(),
            reason,
            now,
            lease.run().id(),
            lease.key())
        == 1;
  }

  /** Calls off what is not sent yet, also what somebody works on: the next mail is not sent. */
  void callOff(UUID scheduleId, String reason, Instant now) {
    sql.update(
        "update report_run set status = 'SKIPPED', lease = null, lease_until = null, reason = ?,"
            + " finished_at = ? where schedule_id = ? and finished_at is null",
        reason,
        now,
        scheduleId);
  }

  boolean open(UUID scheduleId) {
    return sql.first(
            "select 1 from report_run where schedule_id = ? and finished_at is null limit 1",
            row -> true,
            scheduleId)
        .isPresent();
  }

  /** Runs of a schedule, newest first. */
  List<ReportRun> list(UUID scheduleId, Instant before, int limit) {
    return sql
        .list(
            "select "
                + COLUMNS
                + " from report_run where schedule_id = ? and (?::timestamptz is null or due_at < ?)"
                + " order by due_at desc limit ?",
            RunRepository::run,
            scheduleId,
            before,
            before,
            limit)
        .stream()
        .map(this::withDeliveries)
        .toList();
  }

  Optional<ReportRun> newest(UUID scheduleId) {
    return list(scheduleId, null, 1).stream().findFirst();
  }

  List<ReportRun.Delivery> deliveries(UUID run) {
    return sql.list(
        "select recipient, sent, reason, at from report_delivery where run_id = ? order by recipient",
        row ->
            new ReportRun.Delivery(
                row.getString("recipient"),
                row.getBoolean("sent"),
                row.getString("reason"),
                Sql.instant(row, "at")),
        run);
  }

  private ReportRun withDeliveries(ReportRun run) {
    return new ReportRun(
        run.id(),
        run.dueAt(),
        run.cause(),
        run.period(),
        run.version(),
        run.requestedBy(),
        run.status(),
        run.attempts(),
        run.nextTryAt(),
        run.reason(),
        run.finishedAt(),
        deliveries(run.id()));
  }

  private static ReportRun run(ResultSet row) throws SQLException {
    Instant finishedAt = Sql.instant(row, "finished_at");
    return new ReportRun(
        row.getObject("id", UUID.class),
        Sql.instant(row, "due_at"),
        RunCause.valueOf(row.getString("cause")),
        row.getString("period"),
        row.getObject("version", Integer.class),
        row.getString("requested_by"),
        RunStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        finishedAt == null ? Sql.instant(row, "next_try_at") : null,
        row.getString("reason"),
        finishedAt,
        List.of());
  }
}
