package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.ImportedStretch;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Finds an import's readings and adds the versions that take them back. */
@ApplicationScoped
public class IntervalUndoRepository {

  private static final String IMPORTED =
      " (select meter_id, start_utc, version, kwh from meter_interval where import_id = ?"
          + " and recorded_at between ? and ? and undo_of is null) o";

  private static final String NEWEST =
      " cross join lateral (select * from meter_interval m where m.meter_id = o.meter_id"
          + " and m.start_utc = o.start_utc order by m.version desc limit 1) n";

  private final Sql sql;

  /** Over the service's database. */
  public IntervalUndoRepository(Sql sql) {
    this.sql = sql;
  }

  /** How many readings of a meter an import brought in a month, and how many were there before. */
  record MeterMonthCount(String meterCode, YearMonth month, long readings, long restored) {}

  /** A reading that changed after an import. */
  record Changed(String meterCode, Instant startUtc, String detail) {}

  /** What an import brought, by meter and month in the meter's zone. */
  List<MeterMonthCount> counts(ImportedStretch imported) {
    return sql.list(
        "select t.code, to_char(o.start_utc at time zone coalesce(c.time_zone, 'UTC'), 'YYYY-MM')"
            + " as month, count(*) as readings, count(b.version) filter (where b.status <>"
            + " 'WITHDRAWN') as restored from"
            + IMPORTED
            + " join meter t on t.id = o.meter_id left join contract c on c.code = t.contract_code"
            + " left join meter_interval b on b.meter_id = o.meter_id and b.start_utc = o.start_utc"
            + " and b.version = o.version - 1 group by 1, 2 order by 1, 2",
        row ->
            new MeterMonthCount(
                row.getString("code"),
                YearMonth.parse(row.getString("month")),
                row.getLong("readings"),
                row.getLong("restored")),
        imported.importId(),
        imported.from(),
        imported.to());
  }

  /** Readings whose newest version comes from elsewhere. */
  List<Changed> changedSince(ImportedStretch imported) {
    return sql.list(
        "select t.code, n.start_utc, n.version, n.status, n.recorded_by, n.recorded_at from"
            + IMPORTED
            + NEWEST
            + " join meter t on t.id = o.meter_id where n.import_id is distinct from ?"
            + " order by t.code, n.start_utc limit 1000",
        row ->
            new Changed(
                row.getString("code"),
                Sql.instant(row, "start_utc"),
                "was changed by %s at %s (version %d, %s)"
                    .formatted(
                        row.getString("recorded_by"),
                        Sql.instant(row, "recorded_at"),
                        row.getInt("version"),
                        row.getString("status"))),
        imported.importId(),
        imported.from(),
        imported.to(),
        imported.importId());
  }

  /**
   * Adds the versions that take an import's readings back: what was used before, or a withdrawal;
   * and where a suspicious reading waited before, that one again on top.
   */
  void reverse(ImportedStretch imported, Instant at, String by) {
    sql.update(
        "insert into meter_interval (meter_id, start_utc, version, kwh, status, reason, import_id,"
            + " line, recorded_at, recorded_by, undo_of) select o.meter_id, o.start_utc,"
            + " n.version + 1, coalesce(b.kwh, o.kwh), coalesce(b.status, 'WITHDRAWN'), b.reason,"
            + " b.import_id, b.line, ?, ?, ? from"
            + IMPORTED
            + NEWEST
            + " left join lateral (select * from meter_interval m where m.meter_id = o.meter_id"
            + " and m.start_utc = o.start_utc and m.version < o.version and m.status not in"
            + " ('SUSPICIOUS', 'REJECTED') order by m.version desc limit 1) b on true",
        at,
        by,
        imported.importId(),
        imported.importId(),
        imported.from(),
        imported.to());
    sql.update(
        "insert into meter_interval (meter_id, start_utc, version, kwh, status, reason, import_id,"
            + " line, recorded_at, recorded_by, undo_of) select o.meter_id, o.start_utc,"
            + " n.version + 1, b.kwh, b.status, b.reason, b.import_id, b.line, ?, ?, ? from"
            + IMPORTED
            + " join meter_interval b on b.meter_id = o.meter_id and b.start_utc = o.start_utc"
            + " and b.version = o.version - 1 and b.status = 'SUSPICIOUS'"
            + NEWEST,
        at,
        by,
        imported.importId(),
        imported.importId(),
        imported.from(),
        imported.to());
  }
}
