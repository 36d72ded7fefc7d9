package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.price.PriceSeries;
import io.wattledger.energycontracts.settlement.BillOutdated.Cause;
import io.wattledger.energycontracts.settlement.BillOutdated.Fact;
import io.wattledger.kernel.time.Interval;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds what was stored after bills were settled. */
@ApplicationScoped
public class ChangedFacts {

  /** A change that was being stored while a bill was settled may bear an earlier time. */
  private static final String AFTER = " > s.settled_at - interval '10 minutes'";

  private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(800);

  private static final String MAYBE_OUTDATED =
      "select s.id from settlement s, lateral (select (to_date(s.period, 'YYYY-MM')"
          + " + interval '1 month 1 day') at time zone 'UTC' as ends, (to_date(s.period, 'YYYY-MM')"
          + " - interval '1 day') at time zone 'UTC' as begins) m"
          + " where s.id = any(?::text[]::uuid[])"
          + " and not exists (select from settlement newer where newer.contract_code ="
          + " s.contract_code and newer.period = s.period and newer.version > s.version) and ("
          + "exists (select from contract_version v where v.contract_code = s.contract_code"
          + " and v.recorded_at"
          + AFTER
          + ") or exists (select from meter t where t.contract_code = s.contract_code"
          + " and t.recorded_at"
          + AFTER
          + ") or exists (select from meter t join meter_multiplier x on x.meter_id = t.id"
          + " where t.contract_code = s.contract_code and x.recorded_at"
          + AFTER
          + ") or exists (select from settlement e where e.contract_code = s.contract_code"
          + " and e.period < s.period and e.settled_at > s.settled_at)"
          + " or exists (select from meter t join meter_channel h on h.meter_id = t.id join meter_interval i on i.channel_id = h.id"
          + " where t.contract_code = s.contract_code and i.version > 1 and i.start_utc < m.ends"
          + " and i.recorded_at"
          + AFTER
          + ") or exists (select from price_point p where p.version > 1 and p.start_utc < m.ends"
          + " and p.recorded_at"
          + AFTER
          + ") or s.status = 'DRAFT' and (exists (select from meter t join meter_channel h"
          + " on h.meter_id = t.id join meter_interval i on i.channel_id = h.id where t.contract_code = s.contract_code and i.start_utc"
          + " between m.begins and m.ends and i.recorded_at"
          + AFTER
          + ") or exists (select from price_series r join price_point p on p.series_id = r.id"
          + " where p.start_utc between m.begins and m.ends and p.recorded_at"
          + AFTER
          + ")))";

  private final Sql sql;

  /** Over the service's database. */
  public ChangedFacts(Sql sql) {
    this.sql = sql;
  }

  /**
   * Those of some bills that are the newest versions and after which something was stored that they
   * may rest on. Found by indexes alone, so that it costs a list next to nothing.
   */
  Set<UUID> maybeOutdated(Collection<UUID> bills) {
    return new HashSet<>(
        sql.list(
            MAYBE_OUTDATED,
            row -> row.getObject("id", UUID.class),
            (Object) bills.stream().map(UUID::toString).toArray(String[]::new)));
  }

  /** What was stored after a bill that its facts contain, the earliest first. */
  List<Cause> since(Settlement bill, BillFacts facts, Instant after) {
    Interval month = facts.contract().zone().month(facts.period());
    Instant from = month.start().minus(LONGEST_LOOK_BACK);
    List<Cause> causes = new ArrayList<>(readings(bill, after, from, month.end()));
    causes.addAll(prices(facts, after, from, month.end()));
    causes.addAll(
        of(
            Fact.CONTRACT,
            "version %2$s of the contract",
            "select version::text as code, 1 as changes, recorded_at as since, recorded_by as by"
                + " from contract_version where contract_code = ? and recorded_at > ?",
            bill.contractCode(),
            after));
    causes.addAll(
        of(
            Fact.METER,
            "meter %2$s",
            "select code, 1 as changes, recorded_at as since, recorded_by as by from meter"
                + " where contract_code = ? and recorded_at > ?",
            bill.contractCode(),
            after));
    causes.addAll(
        of(
            Fact.MULTIPLIERS,
            "the multipliers of meter %2$s",
            "select t.code, count(*) as changes, min(x.recorded_at) as since, max(x.recorded_by)"
                + " as by from meter t join meter_multiplier x on x.meter_id = t.id"
                + " where t.contract_code = ? and x.recorded_at > ? group by t.code",
            bill.contractCode(),
            after));
    if (!facts.history().charges().isEmpty()) {
      causes.addAll(
          of(
              Fact.EARLIER_BILL,
              "the bill of %2$s",
              "select period as code, 1 as changes, min(settled_at) as since, max(settled_by) as by"
                  + " from settlement where contract_code = ? and period < ? and settled_at > ?"
                  + " group by period",
              bill.contractCode(),
              bill.period().toString(),
              after));
    }
    causes.sort(Comparator.comparing(Cause::since));
    return causes;
  }

  private List<Cause> readings(Settlement bill, Instant after, Instant from, Instant to) {
    return of(
        Fact.READINGS,
        "%1$d readings of meter %2$s",
        "select t.code, count(*) as changes, min(i.recorded_at) as since,"
            + " (array_agg(i.recorded_by order by i.recorded_at desc))[1] as by from meter t"
            + " join meter_channel h on h.meter_id = t.id join meter_interval i on i.channel_id = h.id where t.contract_code = ?"
            + " and i.start_utc >= ? and i.start_utc < ? and i.recorded_at > ?"
            + " and i.status not in ('SUSPICIOUS', 'REJECTED') group by t.code",
        bill.contractCode(),
        from,
        to,
        after);
  }

  private List<Cause> prices(BillFacts facts, Instant after, Instant from, Instant to) {
    return of(
        Fact.PRICES,
        "%1$d prices of series %2$s",
        "select r.code, count(*) as changes, min(p.recorded_at) as since,"
            + " (array_agg(p.recorded_by order by p.recorded_at desc))[1] as by"
            + " from price_series r join price_point p on p.series_id = r.id where r.code = any(?)"
            + " and p.start_utc >= ? and p.start_utc < ? and p.recorded_at > ?"
            + " and p.status not in ('SUSPICIOUS', 'REJECTED') group by r.code",
        facts.prices().keySet().stream().map(PriceSeries::code).toArray(String[]::new),
        from,
        to,
        after);
  }

  private List<Cause> of(Fact fact, String words, String statement, Object... parameters) {
    return sql.list(statement, row -> cause(fact, words, row), parameters);
  }

  private static Cause cause(Fact fact, String words, ResultSet row) throws SQLException {
    int changes = row.getInt("changes");
    String code = row.getString("code");
    String by = row.getString("by");
    Instant since = Sql.instant(row, "since");
    String what = words.formatted(changes, code);
    return new Cause(fact, code, changes, since, by, what + ", stored by " + by + " at " + since);
  }
}
