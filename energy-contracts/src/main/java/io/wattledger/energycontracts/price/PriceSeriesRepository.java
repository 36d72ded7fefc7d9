package io.wattledger.energycontracts.price;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stored price series. */
@ApplicationScoped
public class PriceSeriesRepository {

  private static final String SELECT =
      "select id, code, name, unit, interval_minutes, time_zone, recorded_at, recorded_by"
          + " from price_series";

  private final Sql sql;

  /** Over the service's database. */
  public PriceSeriesRepository(Sql sql) {
    this.sql = sql;
  }

  List<PriceSeries> list(String after, int atMost) {
    return sql.list(
        SELECT
            + " where (?::text is null or code collate \"C\" > ?)"
            + " order by code collate \"C\" limit ?",
        PriceSeriesRepository::series,
        after,
        after,
        atMost);
  }

  Optional<PriceSeries> find(String code) {
    return sql.first(SELECT + " where code = ?", PriceSeriesRepository::series, code);
  }

  /** The series of these codes. */
  public List<PriceSeries> ofCodes(Collection<String> codes) {
    return sql.list(
        SELECT + " where code = any(?) order by code collate \"C\"",
        PriceSeriesRepository::series,
        (Object) codes.toArray(String[]::new));
  }

  void insert(PriceSeries series) {
    sql.update(
        "insert into price_series (code, name, unit, interval_minutes, time_zone, recorded_at,"
            + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
        series.code(),
        series.name(),
        series.unit(),
        series.intervalMinutes(),
        series.timeZone(),
        series.recordedAt(),
        series.recordedBy());
  }

  void correct(PriceSeries series) {
    sql.update(
        "update price_series set name = ?, unit = ?, interval_minutes = ?, time_zone = ?"
            + " where id = ?",
        series.name(),
        series.unit(),
        series.intervalMinutes(),
        series.timeZone(),
        series.id());
  }

  /** Whether a price of a series was ever stored. */
  boolean hasPrices(PriceSeries series) {
    return sql.first(
            "select exists (select from price_point where series_id = ?)",
            row -> row.getBoolean(1),
            series.id())
        .orElseThrow();
  }

  private static PriceSeries series(ResultSet row) throws SQLException {
    return new PriceSeries(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("unit"),
        row.getInt("interval_minutes"),
        row.getString("time_zone"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }
}
