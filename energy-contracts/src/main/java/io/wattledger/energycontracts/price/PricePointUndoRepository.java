package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ImportedStretch;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Finds an import's prices and adds the versions that take them back. */
@ApplicationScoped
public class PricePointUndoRepository {

  private static final String IMPORTED =
      " (select series_id, start_utc, version, price from price_point where import_id = ?"
          + " and recorded_at between ? and ? and undo_of is null) o";

  private static final String NEWEST =
      " cross join lateral (select * from price_point m where m.series_id = o.series_id"
          + " and m.start_utc = o.start_utc order by m.version desc limit 1) n";

  private final Sql sql;

  /** Over the service's database. */
  public PricePointUndoRepository(Sql sql) {
    this.sql = sql;
  }

  /** How many prices of a series an import brought in a month, and how many were there before. */
  record SeriesMonthCount(String seriesCode, YearMonth month, long prices, long restored) {}

  /** A price that changed after an import. */
  record Changed(String seriesCode, Instant startUtc, String detail) {}

  /** What an import brought, by series and month in the series' zone. */
  List<SeriesMonthCount> counts(ImportedStretch imported) {
    return sql.list(
        "select s.code, to_char(o.start_utc at time zone s.time_zone, 'YYYY-MM') as month,"
            + " count(*) as prices, count(b.version) filter (where not b.withdrawn) as restored"
            + " from"
            + IMPORTED
            + " join price_series s on s.id = o.series_id"
            + " left join price_point b on b.series_id = o.series_id and b.start_utc = o.start_utc"
            + " and b.version = o.version - 1 group by 1, 2 order by 1, 2",
        row ->
            new SeriesMonthCount(
                row.getString("code"),
                YearMonth.parse(row.getString("month")),
                row.getLong("prices"),
                row.getLong("restored")),
        imported.importId(),
        imported.from(),
        imported.to());
  }

  /** Prices whose newest version comes from elsewhere. */
  List<Changed> changedSince(ImportedStretch imported) {
    return sql.list(
        "select s.code, n.start_utc, n.version, n.recorded_by, n.recorded_at from"
            + IMPORTED
            + NEWEST
            + " join price_series s on s.id = o.series_id where n.import_id is distinct from ?"
            + " order by s.code, n.start_utc limit 1000",
        row ->
            new Changed(
                row.getString("code"),
                Sql.instant(row, "start_utc"),
                "was changed by %s at %s (version %d)"
                    .formatted(
                        row.getString("recorded_by"),
                        Sql.instant(row, "recorded_at"),
                        row.getInt("version"))),
        imported.importId(),
        imported.from(),
        imported.to(),
        imported.importId());
  }

  /** Adds the versions that take an import's prices back: the price before, or a withdrawal. */
  void reverse(ImportedStretch imported, Instant at, String by) {
    sql.update(
        "insert into price_point (series_id, start_utc, version, price, withdrawn, import_id, line,"
            + " recorded_at, recorded_by, undo_of) select o.series_id, o.start_utc, n.version + 1,"
            + " coalesce(b.price, o.price), coalesce(b.withdrawn, true), b.import_id, b.line, ?, ?,"
            + " ? from"
            + IMPORTED
            + NEWEST
            + " left join price_point b on b.series_id = o.series_id and b.start_utc = o.start_utc"
            + " and b.version = o.version - 1",
        at,
        by,
        imported.importId(),
        imported.importId(),
        imported.from(),
        imported.to());
  }
}
