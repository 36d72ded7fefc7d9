package io.wattledger.costmodel.market.price;

import io.wattledger.costmodel.market.undo.ImportedFigure;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.costmodel.market.undo.MarketTable;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The versions of daily closes. Rows are only ever added. */
@ApplicationScoped
public class DailyCloseRepository implements MarketFigures<DailyClose> {

  private static final String COLUMNS =
      "date, price_usd, status, version, source, import_id, reason, recorded_by, recorded_at";

  private static final MarketTable TABLE = new MarketTable("daily_close", "date", COLUMNS);

  private final Sql sql;

  /** Over the service's database. */
  public DailyCloseRepository(Sql sql) {
    this.sql = sql;
  }

  /** Adds a version. */
  void add(DailyClose close) {
    add(close, null);
  }

  @Override
  public void add(DailyClose close, UUID undoOf) {
    sql.update(
        "insert into daily_close (" + COLUMNS + ", undo_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        close.date(),
        close.priceUsd(),
        close.status().name(),
        close.version(),
        close.source(),
        close.importId(),
        close.reason(),
        close.recordedBy(),
        close.recordedAt(),
        undoOf);
  }

  @Override
  public String type() {
    return "daily-close";
  }

  @Override
  public String lock() {
    return "daily-close";
  }

  @Override
  public String words(String id) {
    return "closing price of " + id;
  }

  @Override
  public List<ImportedFigure<DailyClose>> imported(UUID importId) {
    return TABLE.imported(sql, DailyCloseRepository::read, importId);
  }

  /** All versions of a day, newest first. */
  List<DailyClose> versions(LocalDate date) {
    return sql.list(
        "select " + COLUMNS + " from daily_close where date = ? order by version desc",
        DailyCloseRepository::read,
        date);
  }

  /** The versions in use of the days from one to another, both included, by day. */
  NavigableMap<LocalDate, DailyClose> used(LocalDate from, LocalDate to) {
    return byDate(
        sql.list(
            "select " + COLUMNS + " from used_daily_close where date between ? and ?",
            DailyCloseRepository::read,
            from,
            to));
  }

  /** The newest versions of the days from one to another, both included, by day. */
  NavigableMap<LocalDate, DailyClose> latest(LocalDate from, LocalDate to) {
    return byDate(
        sql.list(
            "select " + COLUMNS + " from latest_daily_close where date between ? and ?",
            DailyCloseRepository::read,
            from,
            to));
  }

  /** The last day at or before a date that has a price in use. */
  Optional<DailyClose> lastUsed(LocalDate to) {
    return sql.first(
        "select " + COLUMNS + " from used_daily_close where date <= ? order by date desc limit 1",
        DailyCloseRepository::read,
        to);
  }

  /** Newest versions before a day, newest day first. */
  List<DailyClose> list(
      LocalDate from, LocalDate to, PriceStatus status, LocalDate before, int limit) {
    return sql.list(
        "select "
            + COLUMNS
            + " from latest_daily_close where date >= ? and date <= ? and date < ?"
            + " and case when ?::text is null then status <> 'WITHDRAWN' else status = ? end"
            + " order by date desc limit ?",
        DailyCloseRepository::read,
        from,
        to,
        before,
        status == null ? null : status.name(),
        status == null ? null : status.name(),
        limit);
  }

  private static NavigableMap<LocalDate, DailyClose> byDate(List<DailyClose> closes) {
    NavigableMap<LocalDate, DailyClose> byDate = new TreeMap<>();
    closes.forEach(close -> byDate.put(close.date(), close));
    return byDate;
  }

  private static DailyClose read(ResultSet row) throws SQLException {
    return new DailyClose(
        row.getObject("date", LocalDate.class),
        row.getBigDecimal("price_usd"),
        PriceStatus.valueOf(row.getString("status")),
        row.getInt("version"),
        row.getString("source"),
        row.getObject("import_id", UUID.class),
        row.getString("reason"),
        row.getString("recorded_by"),
        Sql.instant(row, "recorded_at"));
  }
}
