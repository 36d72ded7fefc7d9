package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Stored schedules. */
@ApplicationScoped
class ScheduleRepository {

  private static final String SELECT =
      "select id, name, reports, scope, period_rule, cadence, day_of_week, day_of_month, at_time,"
          + " zone, recipients, outside, paused, owner, owner_subject, created_at, changed_at,"
          + " next_due, watch_from from report_schedule where deleted_at is null";

  private final Sql sql;

  ScheduleRepository(Sql sql) {
    this.sql = sql;
  }

  void insert(StoredSchedule schedule) {
    sql.update(
        "insert into report_schedule (id, name, reports, scope, period_rule, cadence, day_of_week,"
            + " day_of_month, at_time, zone, recipients, outside, paused, owner, owner_subject,"
            + " changed_at, next_due, watch_from, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Stream.concat(
                Stream.concat(Stream.of(schedule.id()), values(schedule)),
                Stream.of(schedule.createdAt()))
            .toArray());
  }

  void update(StoredSchedule schedule) {
    sql.update(
        "update report_schedule set name = ?, reports = ?, scope = ?, period_rule = ?, cadence = ?,"
            + " day_of_week = ?, day_of_month = ?, at_time = ?, zone = ?, recipients = ?,"
            + " outside = ?, paused = ?, owner = ?, owner_subject = ?, changed_at = ?,"
            + " next_due = ?, watch_from = ? where id = ?",
        Stream.concat(values(schedule), Stream.of(schedule.id())).toArray());
  }

  void delete(UUID id, Instant now) {
    sql.update("update report_schedule set deleted_at = ? where id = ?", now, id);
  }

  Optional<StoredSchedule> find(UUID id) {
    return sql.first(SELECT + " and id = ?", ScheduleRepository::schedule, id);
  }

  /** The schedule, which nobody else changes until the transaction ends. */
  Optional<StoredSchedule> findForChange(UUID id) {
    return sql.first(SELECT + " and id = ? for update", ScheduleRepository::schedule, id);
  }

  /** Schedules by name. */
  List<StoredSchedule> list(String afterName, UUID afterId, int limit) {
    return sql.list(
        SELECT
            + " and (?::text is null or (lower(name), id) > (lower(?), ?::uuid))"
            + " order by lower(name), id limit ?",
        ScheduleRepository::schedule,
        afterName,
        afterName,
        afterId,
        limit);
  }

  int count() {
    return sql.first(
            "select count(*) from report_schedule where deleted_at is null", row -> row.getInt(1))
        .orElse(0);
  }

  /** Schedules that are due, and that no other gateway looks at in this moment. */
  List<StoredSchedule> due(Instant now, int limit) {
    return sql.list(
        SELECT
            + " and not paused and next_due <= ? order by next_due limit ?"
            + " for update skip locked",
        ScheduleRepository::schedule,
        now,
        limit);
  }

  void dueNext(UUID id, Instant nextDue) {
    sql.update("update report_schedule set next_due = ? where id = ?", nextDue, id);
  }

  /** Active schedules that wait for a close. */
  List<StoredSchedule> watching() {
    return sql.list(
        SELECT + " and not paused and cadence = 'ON_CLOSE' order by id",
        ScheduleRepository::schedule);
  }

  private static Stream<Object> values(StoredSchedule schedule) {
    Timing timing = schedule.timing();
    return Stream.of(
        schedule.name(),
        schedule.reports().stream().map(ScheduledReport::code).toArray(String[]::new),
        schedule.scope(),
        schedule.period(),
        timing.cadence().name(),
        timing.dayOfWeek() == null ? null : timing.dayOfWeek().name(),
        timing.dayOfMonth(),
        timing.at(),
        timing.zone(),
        schedule.recipients().stream().map(Recipient::address).toArray(String[]::new),
        schedule.recipients().stream()
            .filter(Recipient::outside)
            .map(Recipient::address)
            .toArray(String[]::new),
        schedule.paused(),
        schedule.owner(),
        schedule.ownerSubject(),
        schedule.changedAt(),
        schedule.nextDue(),
        schedule.watchFrom());
  }

  static StoredSchedule schedule(ResultSet row) throws SQLException {
    Set<String> outside = Set.copyOf(texts(row, "outside"));
    String weekday = row.getString("day_of_week");
    return new StoredSchedule(
        row.getObject("id", UUID.class),
        row.getString("name"),
        texts(row, "reports").stream().map(ScheduledReport::stored).toList(),
        row.getString("scope"),
        row.getString("period_rule"),
        new Timing(
            Cadence.valueOf(row.getString("cadence")),
            weekday == null ? null : DayOfWeek.valueOf(weekday),
            row.getObject("day_of_month", Integer.class),
            row.getString("at_time"),
            row.getString("zone")),
        texts(row, "recipients").stream()
            .map(address -> new Recipient(address, outside.contains(address)))
            .toList(),
        row.getBoolean("paused"),
        row.getString("owner"),
        row.getString("owner_subject"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "changed_at"),
        Sql.instant(row, "next_due"),
        Sql.instant(row, "watch_from"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
