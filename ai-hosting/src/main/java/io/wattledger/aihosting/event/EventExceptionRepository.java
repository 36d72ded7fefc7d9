package io.wattledger.aihosting.event;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** Stored events that need attention; a customer finds its own only. */
@ApplicationScoped
public class EventExceptionRepository {

  private final Sql sql;

  /** Over the service's database. */
  public EventExceptionRepository(Sql sql) {
    this.sql = sql;
  }

  List<EventException> list(String customer, String kind, String period, long before, int atMost) {
    return sql.list(
        "select number, kind, customer_code, source, event_id, type, subject, event_time,"
            + " period, reason, times, received_at, last_received_at from usage_exception"
            + " where number < ? and (?::text is null or customer_code = ?)"
            + " and (?::text is null or kind = ?) and (?::text is null or period = ?)"
            + " order by number desc limit ?",
        EventExceptionRepository::read,
        before,
        customer,
        customer,
        kind,
        kind,
        period,
        period,
        atMost);
  }

  private static EventException read(ResultSet row) throws SQLException {
    String period = row.getString("period");
    return new EventException(
        row.getLong("number"),
        ExceptionKind.valueOf(row.getString("kind")),
        row.getString("customer_code"),
        row.getString("source"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("subject"),
        Sql.instant(row, "event_time"),
        period == null ? null : YearMonth.parse(period),
        row.getString("reason"),
        row.getLong("times"),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "last_received_at"));
  }
}
