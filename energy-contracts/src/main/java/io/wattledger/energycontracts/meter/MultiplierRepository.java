package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.layout.Multiplier;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Stored multipliers of meters; the newest version holds. */
@ApplicationScoped
public class MultiplierRepository {

  private final Sql sql;

  /** Over the service's database. */
  public MultiplierRepository(Sql sql) {
    this.sql = sql;
  }

  /** Stores the next version. */
  void insert(Meter meter, List<Multiplier> multipliers, String reason, Instant at, String by) {
    int version =
        sql.first(
                "select coalesce(max(version), 0) + 1 from meter_multiplier where meter_id = ?",
                row -> row.getInt(1),
                meter.id())
            .orElseThrow();
    for (Multiplier multiplier : multipliers) {
      sql.update(
          "insert into meter_multiplier (meter_id, version, from_utc, factor, reason, recorded_at,"
              + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
          meter.id(),
          version,
          multiplier.from(),
          multiplier.factor(),
          reason,
          at,
          by);
    }
  }

  /** The months of the meter's zone that have raw readings in a stretch of time. */
  List<YearMonth> monthsOfRawReadings(Meter meter, Instant from, Instant to) {
    return sql.list(
        "select distinct to_char(i.start_utc at time zone ?, 'YYYY-MM') from meter_interval i"
            + " join meter_channel h on h.id = i.channel_id where h.meter_id = ? and i.raw"
            + " and i.start_utc >= ? and i.start_utc < ? order by 1",
        row -> YearMonth.parse(row.getString(1)),
        meter.timeZone(),
        meter.id(),
        from,
        to);
  }

  /** The largest raw reading of a meter, zero when it has none. */
  BigDecimal largestRawReading(Meter meter) {
    return sql.first(
            "select coalesce(max(abs(i.kwh)), 0) from meter_interval i join meter_channel h"
                + " on h.id = i.channel_id where h.meter_id = ? and i.raw",
            row -> row.getBigDecimal(1),
            meter.id())
        .orElseThrow();
  }
}
