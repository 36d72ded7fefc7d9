package io.wattledger.costmodel.period;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Closes and reopenings of months, append-only. */
@ApplicationScoped
public class PeriodCloseRepository {

  private final Sql sql;

  /** Over the service's database. */
  public PeriodCloseRepository(Sql sql) {
    this.sql = sql;
  }

  /** Every close of a month, oldest first. */
  List<PeriodVersion> versions(YearMonth period) {
    return sql.list(
        "select c.version, c.hash, c.closed_by, c.closed_at, r.reopened_by, r.reopened_at,"
            + " r.reason from period_close c"
            + " left join period_reopening r on r.period = c.period and r.version = c.version"
            + " where c.period = ? order by c.version",
        PeriodCloseRepository::version,
        period.toString());
  }

  /** What a close stored. */
  Optional<Snapshot> snapshot(YearMonth period, int version) {
    return sql.first(
        "select hash, facts, figures from period_close where period = ? and version = ?",
        row ->
            new Snapshot(row.getString("hash"), row.getString("facts"), row.getString("figures")),
        period.toString(),
        version);
  }

  void insert(YearMonth period, PeriodVersion version, Snapshot snapshot) {
    sql.update(
        "insert into period_close (period, version, hash, facts, figures, closed_by, closed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        period.toString(),
        version.version(),
        snapshot.hash(),
        snapshot.facts(),
        snapshot.figures(),
        version.closedBy(),
        version.closedAt());
  }

  void insertReopening(YearMonth period, PeriodVersion version) {
    sql.update(
        "insert into period_reopening (period, version, reason, reopened_by, reopened_at)"
            + " values (?, ?, ?, ?, ?)",
        period.toString(),
        version.version(),
        version.reopenReason(),
        version.reopenedBy(),
        version.reopenedAt());
  }

  /** Months that have facts of this service or were closed, newest first, before a month. */
  List<YearMonth> months(String before, int limit) {
    return sql.list(
        "select period from ("
            + "select period from period_close"
            + " union select period from cost_fact"
            + " union select to_char(day, 'YYYY-MM') from payout) months"
            + " where (?::text is null or period < ?::text) order by period desc limit ?",
        row -> YearMonth.parse(row.getString("period")),
        before,
        before,
        limit);
  }

  /** The latest month before another that has facts of this service, if any. */
  Optional<YearMonth> monthBefore(YearMonth period) {
    return months(period.toString(), 1).stream().findFirst();
  }

  private static PeriodVersion version(ResultSet row) throws SQLException {
    return new PeriodVersion(
        row.getInt("version"),
        row.getString("hash"),
        row.getString("closed_by"),
        Sql.instant(row, "closed_at"),
        row.getString("reopened_by"),
        Sql.instant(row, "reopened_at"),
        row.getString("reason"));
  }
}
