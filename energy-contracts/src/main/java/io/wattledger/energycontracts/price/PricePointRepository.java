package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.Stretches;
import io.wattledger.service.database.CopyRows;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stored prices. */
@ApplicationScoped
public class PricePointRepository {

  private final Sql sql;

  /** Over the service's database. */
  public PricePointRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * A price to be stored as a further version.
   *
   * @param series its series
   * @param startUtc start of the interval
   * @param version the version that it becomes
   * @param price the price
   * @param line its line in the file
   */
  record NewPoint(PriceSeries series, Instant startUtc, int version, BigDecimal price, long line) {}

  /** An interval of a series. */
  record Key(int seriesId, Instant startUtc) {}

  /** The newest prices of intervals, by interval. */
  Map<Key, PricePoint> newest(List<Key> intervals) {
    Stretches stretches = new Stretches();
    intervals.forEach(key -> stretches.add(key.seriesId(), key.startUtc()));
    if (!anyIn(stretches)) {
      return Map.of();
    }
    Map<Key, PricePoint> found = new HashMap<>();
    sql.list(
        "select n.series_id, p.start_utc, p.version, p.price, p.withdrawn, p.import_id, p.line,"
            + " p.recorded_at, p.recorded_by from unnest(?::text[]::int[], ?::text[]::timestamptz[])"
            + " as n (series_id, start_utc) cross join lateral (select * from price_point x where"
            + " x.series_id = n.series_id and x.start_utc = n.start_utc order by x.version desc"
            + " limit 1) p",
        row -> {
          PricePoint point = point(row);
          return found.put(new Key(row.getInt("series_id"), point.startUtc()), point);
        },
        texts(intervals, key -> Integer.toString(key.seriesId())),
        texts(intervals, key -> key.startUtc().toString()));
    return found;
  }

  private boolean anyIn(Stretches stretches) {
    return sql.first(
            "select exists (select 1 from unnest(?::text[]::int[], ?::text[]::timestamptz[],"
                + " ?::text[]::timestamptz[]) as n (series_id, first_utc, last_utc)"
                + " join price_point p on p.series_id = n.series_id"
                + " and p.start_utc between n.first_utc and n.last_utc)",
            row -> row.getBoolean(1),
            stretches.owners(),
            stretches.firstStarts(),
            stretches.lastStarts())
        .orElseThrow();
  }

  void insert(List<NewPoint> points, UUID importId, Instant at, String by) {
    CopyRows rows = new CopyRows(importId.toString(), at.toString(), by);
    for (NewPoint point : points) {
      rows.add(point.series().id())
          .add(point.startUtc())
          .add(point.version())
          .add(point.price())
          .add(point.line())
          .endRow();
    }
    sql.copy(
        "copy price_point (series_id, start_utc, version, price, line, import_id, recorded_at,"
            + " recorded_by) from stdin",
        rows);
  }

  /** The newest price of each interval of a range, by start. */
  List<PricePoint> list(PriceSeries series, Instant from, Instant to, int atMost) {
    return sql.list(
        "select * from (select distinct on (start_utc) * from price_point where series_id = ?"
            + " and start_utc >= ? and start_utc < ? order by start_utc, version desc) newest"
            + " where not withdrawn order by start_utc limit ?",
        PricePointRepository::point,
        series.id(),
        from,
        to,
        atMost);
  }

  /** The prices of a series on its own intervals; intervals without one are unknown. */
  public FixedPointSeries prices(PriceSeries series, TimeGrid grid) {
    BigDecimal[] prices = new BigDecimal[grid.count()];
    sql.list(
        "select start_utc, price from (select distinct on (start_utc) start_utc, price, withdrawn"
            + " from price_point where series_id = ? and start_utc >= ? and start_utc < ?"
            + " order by start_utc, version desc) newest where not withdrawn",
        row ->
            prices[grid.indexOf(Sql.instant(row, "start_utc"))] = plain(row.getBigDecimal("price")),
        series.id(),
        grid.start(),
        grid.end());
    return FixedPointSeries.of(grid, Arrays.asList(prices));
  }

  private static PricePoint point(ResultSet row) throws SQLException {
    long line = row.getLong("line");
    Long lineOrNull = row.wasNull() ? null : line;
    return new PricePoint(
        Sql.instant(row, "start_utc"),
        plain(row.getBigDecimal("price")),
        row.getBoolean("withdrawn"),
        row.getInt("version"),
        row.getObject("import_id", UUID.class),
        lineOrNull,
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }

  private static BigDecimal plain(BigDecimal stored) {
    return new BigDecimal(stored.stripTrailingZeros().toPlainString());
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
