package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingVersions;
import io.wattledger.energycontracts.reading.layout.Multiplier;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Stored meters. */
@ApplicationScoped
public class MeterRepository {

  private static final String SELECT =
      "select m.id, m.code, m.site_code, m.contract_code, m.role, m.energy_use, m.consumer_ref, m.building_code,"
          + " m.interval_minutes, m.breaker_kw, m.effective_from, m.effective_to, coalesce(c.time_zone, 'UTC') as time_zone,"
          + " m.recorded_at, m.recorded_by, (select string_agg(h.id || ' ' || h.channel, ','"
          + " order by h.id) from meter_channel h where h.meter_id = m.id) as channels,"
          + " (select string_agg(coalesce(extract(epoch from x.from_utc)::bigint::text, '-') || ' '"
          + " || x.factor, ',' order by x.from_utc nulls first) from meter_multiplier x"
          + " where x.meter_id = m.id and x.version = (select max(y.version) from meter_multiplier y"
          + " where y.meter_id = m.id)) as multipliers"
          + " from meter m left join contract c on c.code = m.contract_code";

  private final Sql sql;

  /** Over the service's database. */
  public MeterRepository(Sql sql) {
    this.sql = sql;
  }

  /** Meters by code. */
  List<Meter> list(MeterFilter filter, String after, int atMost) {
    return sql.list(
        SELECT
            + " where (?::text is null or m.code collate \"C\" > ?)"
            + " and (?::text is null or m.site_code = ?)"
            + " and (?::text is null or m.contract_code = ?)"
            + " order by m.code collate \"C\" limit ?",
        MeterRepository::meter,
        after,
        after,
        filter.siteCode,
        filter.siteCode,
        filter.contractCode,
        filter.contractCode,
        atMost);
  }

  /** One meter. */
  Optional<Meter> find(String code) {
    return sql.first(SELECT + " where m.code = ?", MeterRepository::meter, code);
  }

  /** The channels of these codes. */
  List<MeterChannel> channels(Collection<String> codes) {
    Set<String> meters = codes.stream().map(Channel::meterOf).collect(Collectors.toSet());
    return ofCodes(meters).stream()
        .flatMap(meter -> meter.channels().stream().map(meter::channel).flatMap(Optional::stream))
        .filter(channel -> codes.contains(channel.code()))
        .toList();
  }

  /** The meters of these codes. */
  List<Meter> ofCodes(Collection<String> codes) {
    return sql.list(
        SELECT + " where m.code = any(?)",
        MeterRepository::meter,
        (Object) codes.toArray(String[]::new));
  }

  /** The meters of a contract, by code. */
  public List<Meter> ofContract(String contractCode) {
    return sql.list(
        SELECT + " where m.contract_code = ? order by m.code collate \"C\"",
        MeterRepository::meter,
        contractCode);
  }

  void insert(Meter meter) {
    sql.update(
        "insert into meter (code, site_code, contract_code, role, energy_use, consumer_ref,"
            + " building_code, interval_minutes, breaker_kw, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        meter.code(),
        meter.siteCode(),
        meter.contractCode(),
        meter.role().name(),
        meter.use().name(),
        meter.consumerRef(),
        meter.buildingCode(),
        meter.intervalMinutes(),
        meter.breakerKw(),
        meter.recordedAt(),
        meter.recordedBy());
  }

  void insertChannel(String meterCode, Channel channel, Instant at, String by) {
    sql.update(
        "insert into meter_channel (meter_id, channel, recorded_at, recorded_by)"
            + " select id, ?, ?, ? from meter where code = ?",
        channel.name(),
        at,
        by,
        meterCode);
  }

  private static Map<Channel, Integer> channels(String text) {
    Map<Channel, Integer> channels = new LinkedHashMap<>();
    for (String each : text.split(",")) {
      int blank = each.indexOf(' ');
      channels.put(
          Channel.valueOf(each.substring(blank + 1)), Integer.valueOf(each.substring(0, blank)));
    }
    return channels;
  }

  private static List<Multiplier> multipliers(String text) {
    List<Multiplier> multipliers = new ArrayList<>();
    for (String each : text == null ? new String[0] : text.split(",")) {
      int blank = each.indexOf(' ');
      String from = each.substring(0, blank);
      multipliers.add(
          new Multiplier(
              from.equals("-") ? null : Instant.ofEpochSecond(Long.parseLong(from)),
              ReadingVersions.plain(new BigDecimal(each.substring(blank + 1)))));
    }
    return multipliers;
  }

  private static Meter meter(ResultSet row) throws SQLException {
    Map<Channel, Integer> channels = channels(row.getString("channels"));
    BigDecimal breakerKw = row.getBigDecimal("breaker_kw");
    return new Meter(
        row.getInt("id"),
        row.getString("code"),
        row.getString("site_code"),
        row.getString("contract_code"),
        MeterRole.valueOf(row.getString("role")),
        EnergyUse.valueOf(row.getString("energy_use")),
        row.getString("consumer_ref"),
        row.getString("building_code"),
        row.getInt("interval_minutes"),
        breakerKw == null ? null : new BigDecimal(breakerKw.stripTrailingZeros().toPlainString()),
        List.copyOf(channels.keySet()),
        channels,
        multipliers(row.getString("multipliers")),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("time_zone"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }
}
