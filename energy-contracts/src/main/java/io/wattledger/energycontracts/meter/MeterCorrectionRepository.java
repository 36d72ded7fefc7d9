package io.wattledger.energycontracts.meter;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Stored corrections of meters: what each was before. */
@ApplicationScoped
public class MeterCorrectionRepository {

  private final Sql sql;

  /** Over the service's database. */
  public MeterCorrectionRepository(Sql sql) {
    this.sql = sql;
  }

  /** Keeps what a meter was, and stores what it is. */
  void correct(Meter before, Meter after, String reason, Instant at, String by) {
    sql.update(
        "insert into meter_correction (meter_id, number, contract_code, role, energy_use,"
            + " consumer_ref, building_code, breaker_kw, effective_from, effective_to, reason,"
            + " recorded_at, recorded_by) select id, (select coalesce(max(k.number), 0) + 1 from"
            + " meter_correction k where k.meter_id = m.id), contract_code, role, energy_use,"
            + " consumer_ref, building_code, breaker_kw, effective_from, effective_to, ?, ?, ?"
            + " from meter m where id = ?",
        reason,
        at,
        by,
        before.id());
    sql.update(
        "update meter set contract_code = ?, role = ?, energy_use = ?, consumer_ref = ?,"
            + " building_code = ?, breaker_kw = ?, effective_from = ?, effective_to = ?"
            + " where id = ?",
        after.contractCode(),
        after.role().name(),
        after.use().name(),
        after.consumerRef(),
        after.buildingCode(),
        after.breakerKw(),
        after.effectiveFrom(),
        after.effectiveTo(),
        before.id());
  }

  /** Whether submeters stand behind a building's meter. */
  boolean hasSubmeters(Meter building) {
    return sql.first(
            "select exists (select from meter where building_code = ?)",
            row -> row.getBoolean(1),
            building.code())
        .orElseThrow();
  }

  /** The months of the meter's zone that have readings in a stretch of time. */
  List<YearMonth> monthsOfReadings(Meter meter, Instant from, Instant to) {
    return sql.list(
        "select distinct to_char(i.start_utc at time zone ?, 'YYYY-MM') from meter_interval i"
            + " join meter_channel h on h.id = i.channel_id where h.meter_id = ?"
            + " and i.start_utc >= ? and i.start_utc < ? order by 1",
        row -> YearMonth.parse(row.getString(1)),
        meter.timeZone(),
        meter.id(),
        from,
        to);
  }
}
