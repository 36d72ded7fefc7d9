package io.wattledger.energycontracts.meter;

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

/** Stored readings of meters. */
@ApplicationScoped
public class IntervalRepository {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final Sql sql;

  /** Over the service's database. */
  public IntervalRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * A reading to be stored as a further version.
   *
   * @param meter its meter
   * @param startUtc start of the interval
   * @param version the version that it becomes
   * @param kwh energy in kWh
   * @param status ACCEPTED or SUSPICIOUS
   * @param reason why it is suspicious, else null
   * @param line its line in the file
   */
  record NewReading(
      Meter meter,
      Instant startUtc,
      int version,
      BigDecimal kwh,
      ReadingStatus status,
      String reason,
      long line) {}

  /** An interval of a meter. */
  record Key(int meterId, Instant startUtc) {}

  /** The newest readings of intervals, by interval. */
  Map<Key, MeterInterval> newest(List<Key> intervals) {
    Stretches stretches = new Stretches();
    intervals.forEach(key -> stretches.add(key.meterId(), key.startUtc()));
    if (!anyIn(stretches)) {
      return Map.of();
    }
    Map<Key, MeterInterval> found = new HashMap<>();
    sql.list(
        "select n.meter_id, i.start_utc, i.version, i.kwh, i.status, i.reason, i.import_id, i.line,"
            + " i.recorded_at, i.recorded_by from unnest(?::text[]::int[], ?::text[]::timestamptz[])"
            + " as n (meter_id, start_utc) cross join lateral (select * from meter_interval m where"
            + " m.meter_id = n.meter_id and m.start_utc = n.start_utc order by m.version desc"
            + " limit 1) i",
        row -> {
          MeterInterval interval = interval(row);
          return found.put(new Key(row.getInt("meter_id"), interval.startUtc()), interval);
        },
        texts(intervals, key -> Integer.toString(key.meterId())),
        texts(intervals, key -> key.startUtc().toString()));
    return found;
  }

  private boolean anyIn(Stretches stretches) {
    return sql.first(
            "select exists (select 1 from unnest(?::text[]::int[], ?::text[]::timestamptz[],"
                + " ?::text[]::timestamptz[]) as n (meter_id, first_utc, last_utc)"
                + " join meter_interval m on m.meter_id = n.meter_id"
                + " and m.start_utc between n.first_utc and n.last_utc)",
            row -> row.getBoolean(1),
            stretches.owners(),
            stretches.firstStarts(),
            stretches.lastStarts())
        .orElseThrow();
  }

  void insert(List<NewReading> readings, UUID importId, Instant at, String by) {
    CopyRows rows = new CopyRows(importId.toString(), at.toString(), by);
    for (NewReading reading : readings) {
      rows.add(reading.meter().id())
          .add(reading.startUtc())
          .add(reading.version())
          .add(reading.kwh())
          .add(reading.status().name())
          .add(reading.reason())
          .add(reading.line())
          .endRow();
    }
    sql.copy(
        "copy meter_interval (meter_id, start_utc, version, kwh, status, reason, line, import_id,"
            + " recorded_at, recorded_by) from stdin",
        rows);
  }

  /** The newest reading of each interval of a range, by start. */
  List<MeterInterval> list(
      Meter meter, Instant from, Instant to, ReadingStatus status, int atMost) {
    return sql.list(
        "select * from (select distinct on (start_utc) * from meter_interval where meter_id = ?"
            + " and start_utc >= ? and start_utc < ? order by start_utc, version desc) newest"
            + " where case when ?::text is null then status <> 'WITHDRAWN' else status = ? end"
            + " order by start_utc limit ?",
        IntervalRepository::interval,
        meter.id(),
        from,
        to,
        status == null ? null : status.name(),
        status == null ? null : status.name(),
        atMost);
  }

  /** Stores what was decided on every suspicious reading of a range, and counts them. */
  int judge(
      Meter meter,
      Instant from,
      Instant to,
      ReadingStatus decision,
      String reason,
      Instant at,
      String by) {
    return sql.update(
        "insert into meter_interval (meter_id, start_utc, version, kwh, status, reason,"
            + " recorded_at, recorded_by) select meter_id, start_utc, version + 1, kwh, ?,"
            + " ?, ?, ? from (select distinct on (start_utc) * from meter_interval where meter_id ="
            + " ? and start_utc >= ? and start_utc < ? order by start_utc, version desc) newest"
            + " where status = 'SUSPICIOUS'",
        decision.name(),
        reason,
        at,
        by,
        meter.id(),
        from,
        to);
  }

  /**
   * The used readings of a meter as mean power in kW; intervals without one are unknown.
   *
   * @param grid the meter's intervals
   */
  public FixedPointSeries powerKw(Meter meter, TimeGrid grid) {
    BigDecimal perHour = MINUTES_PER_HOUR.divide(BigDecimal.valueOf(grid.minutes()));
    BigDecimal[] kw = new BigDecimal[grid.count()];
    sql.list(
        "select start_utc, kwh from (select distinct on (start_utc) start_utc, kwh, status from"
            + " meter_interval where meter_id = ? and start_utc >= ? and start_utc < ?"
            + " and status not in ('SUSPICIOUS', 'REJECTED') order by start_utc, version desc) newest"
            + " where status <> 'WITHDRAWN'",
        row ->
            kw[grid.indexOf(Sql.instant(row, "start_utc"))] =
                row.getBigDecimal("kwh").multiply(perHour),
        meter.id(),
        grid.start(),
        grid.end());
    return FixedPointSeries.of(grid, Arrays.asList(kw));
  }

  private static MeterInterval interval(ResultSet row) throws SQLException {
    long line = row.getLong("line");
    Long lineOrNull = row.wasNull() ? null : line;
    return new MeterInterval(
        Sql.instant(row, "start_utc"),
        plain(row.getBigDecimal("kwh")),
        row.getInt("version"),
        ReadingStatus.valueOf(row.getString("status")),
        row.getString("reason"),
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
