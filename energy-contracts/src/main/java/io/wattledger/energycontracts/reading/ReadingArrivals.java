package io.wattledger.energycontracts.reading;

import io.wattledger.service.database.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * When the first readings of a month arrived last, by owner and month of UTC: what tells a list of
 * bills that a month filled up which one of them looks back to. It costs an import a row for each
 * month, not one for each reading.
 */
final class ReadingArrivals {

  private final Sql sql;
  private final ReadingTable table;

  ReadingArrivals(Sql sql, ReadingTable table) {
    this.sql = sql;
    this.table = table;
  }

  /** Notes that intervals were stored which may have had no reading before. */
  void note(Collection<ReadingKey> stored, Instant at) {
    if (stored.isEmpty()) {
      return;
    }
    Set<OwnersMonth> months = new LinkedHashSet<>();
    stored.forEach(key -> months.add(OwnersMonth.of(key)));
    sql.update(
        table.statement(
            "insert into {table}_arrival as a ({owner}, month, arrived_at) select n.owner, n.month,"
                + " ? from unnest(?::text[]::int[], ?::text[]::date[]) as n (owner, month) order by"
                + " n.owner, n.month on conflict ({owner}, month) do update set arrived_at ="
                + " greatest(a.arrived_at, excluded.arrived_at)"),
        at,
        months.stream().map(each -> Integer.toString(each.owner())).toArray(String[]::new),
        months.stream().map(each -> each.month().toString()).toArray(String[]::new));
  }

  /**
   * A month of an owner.
   *
   * @param month its first day
   */
  private record OwnersMonth(int owner, LocalDate month) {

    static OwnersMonth of(ReadingKey key) {
      return new OwnersMonth(
          key.owner(), LocalDate.ofInstant(key.startUtc(), ZoneOffset.UTC).withDayOfMonth(1));
    }
  }
}
