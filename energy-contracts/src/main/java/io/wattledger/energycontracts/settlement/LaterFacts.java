package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractRepository;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says after which bills something was stored that they may rest on. Found by indexes alone, so
 * that it costs a list next to nothing: what was read first by month, corrections by their time.
 */
@ApplicationScoped
public class LaterFacts {

  /**
   * How long before a bill a change may have been recorded that it did not see yet: as long as the
   * longest transaction, an import, may take to be committed (docs/adr/0011-time-limits.md).
   */
  static final Duration OVERLAP = Duration.ofHours(1);

  /** A price of a day covers hours of its neighbours in another zone. */
  static final Duration ROOM = Duration.ofDays(1);

  private static final String BETWEEN_MONTHS =
      " between date_trunc('month', b.first at time zone 'UTC')::date and (b.ends at time zone"
          + " 'UTC')::date";

  private static final String MAYBE_OUTDATED =
      "select b.id from unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::text[]::int[],"
          + " ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],"
          + " ?::text[]::timestamptz[], ?::text[]) as b (id, contract_code, period, version, first,"
          + " ends, settled_at, after, series)"
          + " where not exists (select from settlement newer where newer.contract_code ="
          + " b.contract_code and newer.period = b.period and newer.version > b.version) and ("
          + "exists (select from contract_version v where v.contract_code = b.contract_code"
          + " and v.recorded_at > b.after)"
          + " or exists (select from settlement e where e.contract_code = b.contract_code"
          + " and e.period < b.period and e.settled_at > b.settled_at)"
          + " or exists (select from meter_correction k where k.contract_code = b.contract_code"
          + " and k.recorded_at > b.after)"
          + " or exists (select from meter t where t.contract_code = b.contract_code"
          + " and (t.recorded_at > b.after"
          + " or exists (select from meter_multiplier x where x.meter_id = t.id"
          + " and x.recorded_at > b.after)"
          + " or exists (select from meter_correction k where k.meter_id = t.id"
          + " and k.recorded_at > b.after)"
          + " or exists (select from meter_channel h where h.meter_id = t.id"
          + " and (h.recorded_at > b.after"
          + " or exists (select from meter_interval_arrival a where a.channel_id = h.id"
          + " and a.arrived_at > b.after and a.month"
          + BETWEEN_MONTHS
          + ") or exists (select from meter_interval i where i.channel_id = h.id and i.version > 1"
          + " and i.recorded_at > b.after and i.start_utc >= b.first and i.start_utc < b.ends)))))"
          + " or exists (select from price_series r where r.code = any(string_to_array(b.series,"
          + " ',')) and (exists (select from price_point_arrival a where a.series_id = r.id"
          + " and a.arrived_at > b.after and a.month"
          + BETWEEN_MONTHS
          + ") or exists (select from price_point p where p.series_id = r.id and p.version > 1"
          + " and p.recorded_at > b.after and p.start_utc >= b.first and p.start_utc < b.ends))))";

  private final ContractRepository contracts;
  private final Sql sql;

  /** Over the service's database. */
  public LaterFacts(ContractRepository contracts, Sql sql) {
    this.contracts = contracts;
    this.sql = sql;
  }

  /** Those of some bills that are the newest versions and may be outdated. */
  Set<UUID> maybeOutdated(List<Settlement> bills) {
    Map<String, Contract> byCode =
        contracts.ofCodes(bills.stream().map(Settlement::contractCode).collect(Collectors.toSet()));
    List<BillReach> reaches =
        bills.stream()
            .map(bill -> BillReach.of(byCode.get(bill.contractCode()), bill.period()))
            .toList();
    return new HashSet<>(
        sql.list(
            MAYBE_OUTDATED,
            row -> row.getObject("id", UUID.class),
            texts(bills, Settlement::id),
            texts(bills, Settlement::contractCode),
            texts(bills, Settlement::period),
            texts(bills, Settlement::version),
            texts(reaches, reach -> reach.span().start().minus(ROOM)),
            texts(reaches, reach -> reach.span().end().plus(ROOM)),
            texts(bills, Settlement::settledAt),
            texts(bills, bill -> bill.settledAt().minus(OVERLAP)),
            texts(reaches, reach -> String.join(",", reach.series()))));
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
    return rows.stream().map(value).map(Object::toString).toArray(String[]::new);
  }
}
