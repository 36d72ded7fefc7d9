package io.wattledger.energycontracts.reading;

import io.wattledger.service.database.Sql;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Finds an import's readings of a kind and adds the versions that take them back. */
final class ReadingReversal {

  private static final String IMPORTED =
      " (select {owner}, start_utc, version, {value}, raw from {table} where import_id = ?"
          + " and recorded_at between ? and ? and undo_of is null) o";

  private static final String NEWEST =
      " cross join lateral (select * from {table} m where m.{owner} = o.{owner}"
          + " and m.start_utc = o.start_utc order by m.version desc limit 1) n";

  private static final String ADD =
      "insert into {table} ({owner}, start_utc, version, {value}, status, reason, import_id,"
          + " line, label, raw, estimate_id, recorded_at, recorded_by, undo_of) select o.{owner}, o.start_utc,"
          + " n.version + 1,";

  private final Sql sql;
  private final ReadingTable table;

  ReadingReversal(Sql sql, ReadingTable table) {
    this.sql = sql;
    this.table = table;
  }

  /** How many readings of an owner an import brought in a month, and how many it replaced. */
  record MonthCount(String ownerCode, YearMonth month, long readings, long restored) {}

  /** A reading that changed after an import. */
  record Changed(String ownerCode, Instant startUtc, String detail) {}

  /** What an import brought, by owner and month in the owner's zone. */
  List<MonthCount> counts(ImportedStretch imported) {
    return sql.list(
        table.statement(
            "select t.code, to_char(o.start_utc at time zone t.zone, 'YYYY-MM') as month,"
                + " count(*) as readings, count(b.version) filter (where b.status <> 'WITHDRAWN')"
                + " as restored from"
                + IMPORTED
                + " join {owners} t on t.id = o.{owner} left join {table} b on b.{owner} ="
                + " o.{owner} and b.start_utc = o.start_utc and b.version = o.version - 1"
                + " group by 1, 2 order by 1, 2"),
        row ->
            new MonthCount(
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
        table.statement(
            "select t.code, n.start_utc, n.version, n.status, n.recorded_by, n.recorded_at from"
                + IMPORTED
                + NEWEST
                + " join {owners} t on t.id = o.{owner} where n.import_id is distinct from ?"
                + " order by t.code, n.start_utc limit 1000"),
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
    add(
        " coalesce(b.{value}, o.{value}), coalesce(b.status, 'WITHDRAWN'), b.reason, b.import_id,"
            + " b.line, b.label, coalesce(b.raw, o.raw), b.estimate_id, ?, ?, ? from"
            + IMPORTED
            + NEWEST
            + " left join lateral (select * from {table} m where m.{owner} = o.{owner}"
            + " and m.start_utc = o.start_utc and m.version < o.version and m.status not in "
            + ReadingVersions.NEVER_USED
            + " order by m.version desc limit 1) b on true",
        imported,
        at,
        by);
    add(
        " b.{value}, b.status, b.reason, b.import_id, b.line, b.label, b.raw, b.estimate_id, ?, ?, ? from"
            + IMPORTED
            + " join {table} b on b.{owner} = o.{owner} and b.start_utc = o.start_utc"
            + " and b.version = o.version - 1 and b.status = 'SUSPICIOUS'"
            + NEWEST,
        imported,
        at,
        by);
  }

  private void add(String content, ImportedStretch imported, Instant at, String by) {
    sql.update(
        table.statement(ADD + content),
        at,
        by,
        imported.importId(),
        imported.importId(),
        imported.from(),
        imported.to());
  }
}
