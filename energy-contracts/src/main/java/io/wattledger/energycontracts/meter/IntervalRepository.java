package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.energycontracts.reading.ReadingTable;
import io.wattledger.energycontracts.reading.ReadingVersions;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Stored readings of meters. */
@ApplicationScoped
public class IntervalRepository {

  static final ReadingTable TABLE =
      new ReadingTable(
          "meter_interval",
          "meter_id",
          "kwh",
          "select m.id, m.code, coalesce(c.time_zone, 'UTC') as zone from meter m"
              + " left join contract c on c.code = m.contract_code");

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final ReadingVersions versions;

  /** Over the service's database. */
  public IntervalRepository(Sql sql) {
    this.versions = new ReadingVersions(sql, TABLE);
  }

  ReadingVersions versions() {
    return versions;
  }

  /** The newest reading of each interval of a range, by start. */
  List<MeterInterval> list(
      Meter meter, Instant from, Instant to, ReadingStatus status, int atMost) {
    return versions.list(meter, from, to, status, atMost).stream().map(MeterInterval::of).toList();
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
    return versions.judge(meter, from, to, decision, reason, at, by);
  }

  /**
   * The used readings of a meter as mean power in kW; intervals without one are unknown.
   *
   * @param grid the meter's intervals
   */
  public FixedPointSeries powerKw(Meter meter, TimeGrid grid) {
    BigDecimal perHour = MINUTES_PER_HOUR.divide(BigDecimal.valueOf(grid.minutes()));
    return versions.used(meter, grid, kwh -> kwh.multiply(perHour));
  }
}
