package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.energycontracts.reading.ReadingTable;
import io.wattledger.energycontracts.reading.ReadingVersions;
import io.wattledger.energycontracts.reading.UsedEstimate;
import io.wattledger.energycontracts.reading.UsedReadings;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Stored readings of meters. */
@ApplicationScoped
public class IntervalRepository {

  static final ReadingTable TABLE =
      new ReadingTable(
          "meter_interval",
          "channel_id",
          "kwh",
          "select h.id, m.code || case h.channel when 'IMPORT_KWH' then '' else '/' || h.channel end"
              + " as code, coalesce(c.time_zone, 'UTC') as zone"
              + " from meter_channel h join meter m on m.id = h.meter_id"
              + " left join contract c on c.code = m.contract_code");

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final ReadingVersions versions;

  /** Over the service's database. */
  public IntervalRepository(Sql sql) {
    this.versions = new ReadingVersions(sql, TABLE);
  }

  /** The stored versions. */
  public ReadingVersions versions() {
    return versions;
  }

  /** The newest reading of each interval of a range, by start. */
  List<MeterInterval> list(
      MeterChannel channel, Instant from, Instant to, ReadingStatus status, int atMost) {
    return versions.list(channel, from, to, status, atMost).stream()
        .map(reading -> MeterInterval.of(channel, reading))
        .toList();
  }

  /** Stores what was decided on every suspicious reading of a range, and counts them. */
  int judge(
      MeterChannel channel,
      Instant from,
      Instant to,
      ReadingStatus decision,
      String reason,
      Instant at,
      String by) {
    return versions.judge(channel, from, to, decision, reason, at, by);
  }

  /** The estimates that are used in a range, by start. */
  public List<UsedEstimate> estimated(Meter meter, Instant from, Instant to) {
    return versions.estimated(energyIn(meter), from, to);
  }

  /** What a meter actually read, in kWh; intervals without a reading are unknown. */
  public FixedPointSeries actualKwh(Meter meter, TimeGrid grid) {
    FixedPointSeries used = versions.used(energyIn(meter), grid, ReadingVersions::plain);
    BitSet estimated = new BitSet(grid.count());
    estimated(meter, grid.start(), grid.end())
        .forEach(each -> estimated.set(grid.indexOf(each.startUtc())));
    return used.without(estimated);
  }

  /**
   * The used readings of a meter as mean power in kW; intervals without one are unknown.
   *
   * @param grid the meter's intervals
   */
  public FixedPointSeries powerKw(Meter meter, TimeGrid grid) {
    return power(energyIn(meter), grid);
  }

  /**
   * The used readings of a meter as mean power in kW, with their versions.
   *
   * @param grid the meter's intervals
   */
  public UsedReadings powerReadings(Meter meter, TimeGrid grid) {
    return versions.usedReadings(energyIn(meter), grid, perHour(grid));
  }

  /**
   * The used readings of a channel as mean power; intervals without one are unknown.
   *
   * @param grid the meter's intervals
   */
  public FixedPointSeries power(MeterChannel channel, TimeGrid grid) {
    return versions.used(channel, grid, perHour(grid));
  }

  private static UnaryOperator<BigDecimal> perHour(TimeGrid grid) {
    BigDecimal perHour = MINUTES_PER_HOUR.divide(BigDecimal.valueOf(grid.minutes()));
    return energy -> energy.multiply(perHour);
  }

  private static MeterChannel energyIn(Meter meter) {
    return meter.channel(Channel.IMPORT_KWH).orElseThrow();
  }
}
