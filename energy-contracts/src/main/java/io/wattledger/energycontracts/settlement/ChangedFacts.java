package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.price.PriceSeries;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.settlement.BillOutdated.Cause;
import io.wattledger.energycontracts.settlement.BillOutdated.Fact;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names what was stored after a bill was settled, as far as the bill reads it. */
@ApplicationScoped
public class ChangedFacts {

  private static final String SUMS =
      " count(*) as changes, min(%1$s.start_utc) as first_start, max(%1$s.start_utc) as last_start,"
          + " min(%1$s.recorded_at) as since,"
          + " (array_agg(%1$s.recorded_by order by %1$s.recorded_at desc))[1] as by";

  private final Sql sql;

  /** Over the service's database. */
  public ChangedFacts(Sql sql) {
    this.sql = sql;
  }

  /** What was stored after a bill that its facts contain, the earliest first. */
  List<Cause> since(Settlement bill, BillFacts facts, Instant after) {
    List<Cause> causes = new ArrayList<>(readings(facts, after));
    causes.addAll(prices(facts, after));
    causes.addAll(
        of(
            Fact.CONTRACT,
            "version %2$s of the contract",
            "select version::text as code, 1 as changes, recorded_at as since, recorded_by as by"
                + " from contract_version where contract_code = ? and recorded_at > ?",
            bill.contractCode(),
            after));
    causes.addAll(meters(facts, after));
    causes.addAll(
        of(
            Fact.METER,
            "corrections of meter %2$s",
            "select t.code, count(*) as changes, min(k.recorded_at) as since, max(k.recorded_by)"
                + " as by from meter_correction k join meter t on t.id = k.meter_id"
                + " where (k.contract_code = ? or t.contract_code = ?) and k.recorded_at > ?"
                + " group by t.code",
            bill.contractCode(),
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

  /** Meters that were entered, and channels that a clause reads. */
  private List<Cause> meters(BillFacts facts, Instant after) {
    return of(
        Fact.METER,
        "meter %2$s",
        "select code, 1 as changes, recorded_at as since, recorded_by as by from meter"
            + " where contract_code = ? and recorded_at > ? union all select t.code || '/' ||"
            + " h.channel, 1, h.recorded_at, h.recorded_by from meter t join meter_channel h"
            + " on h.meter_id = t.id where t.contract_code = ? and h.recorded_at > ?"
            + " and h.channel = any(?) and h.channel <> 'IMPORT_KWH'",
        facts.contract().code(),
        after,
        facts.contract().code(),
        after,
        channelsRead(facts));
  }

  /** Months before the bill's are read of main meters, of others only when a split asks them. */
  private List<Cause> readings(BillFacts facts, Instant after) {
    Interval span = facts.reach().span();
    BillingZone zone = facts.contract().zone();
    return sql.list(
        "select t.code,"
            + SUMS.formatted("i")
            + " from meter t join meter_channel h on h.meter_id = t.id"
            + " join meter_interval i on i.channel_id = h.id where t.contract_code = ?"
            + " and h.channel = any(?) and i.start_utc >= ? and i.start_utc < ?"
            + " and (? or t.role = 'MAIN' or i.start_utc >= ?) and i.recorded_at > ?"
            + " and i.status not in ('SUSPICIOUS', 'REJECTED') group by t.code",
        row -> valuesCause(Fact.READINGS, "readings of meter", zone, row),
        facts.contract().code(),
        channelsRead(facts),
        span.start(),
        span.end(),
        facts.earlierUses() != null,
        zone.month(facts.period()).start(),
        after);
  }

  private List<Cause> prices(BillFacts facts, Instant after) {
    Interval span = facts.reach().span();
    return sql.list(
        "select r.code,"
            + SUMS.formatted("p")
            + " from price_series r join price_point p on p.series_id = r.id where r.code = any(?)"
            + " and p.start_utc > ? and p.start_utc < ? and p.recorded_at > ?"
            + " and p.status not in ('SUSPICIOUS', 'REJECTED') group by r.code",
        row -> valuesCause(Fact.PRICES, "prices of series", facts.contract().zone(), row),
        facts.prices().keySet().stream().map(PriceSeries::code).toArray(String[]::new),
        span.start().minus(LaterFacts.ROOM),
        span.end(),
        after);
  }

  private static String[] channelsRead(BillFacts facts) {
    return Stream.of(Channel.values())
        .filter(
            channel ->
                channel == Channel.IMPORT_KWH
                    || !channel.isActive() && EarlierFacts.readsReactivePower(facts.terms()))
        .map(Channel::name)
        .toArray(String[]::new);
  }

  private List<Cause> of(Fact fact, String words, String statement, Object... parameters) {
    return sql.list(
        statement,
        row -> cause(fact, words.formatted(row.getInt("changes"), row.getString("code")), row),
        parameters);
  }

  private static Cause valuesCause(Fact fact, String noun, BillingZone zone, ResultSet row)
      throws SQLException {
    YearMonth first = YearMonth.from(zone.at(Sql.instant(row, "first_start")));
    YearMonth last = YearMonth.from(zone.at(Sql.instant(row, "last_start")));
    return cause(
        fact,
        "%d %s %s of %s"
            .formatted(
                row.getInt("changes"),
                noun,
                row.getString("code"),
                first.equals(last) ? first : first + " to " + last),
        row);
  }

  private static Cause cause(Fact fact, String what, ResultSet row) throws SQLException {
    String by = row.getString("by");
    Instant since = Sql.instant(row, "since");
    return new Cause(
        fact,
        row.getString("code"),
        row.getInt("changes"),
        since,
        by,
        what + ", stored by " + by + " at " + since);
  }
}
