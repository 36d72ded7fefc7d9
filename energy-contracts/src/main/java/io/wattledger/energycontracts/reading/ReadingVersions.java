package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.service.database.CopyRows;
import io.wattledger.service.database.Sql;
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
import java.util.function.UnaryOperator;

/**
 * The stored versions of one kind of reading. Nothing is ever changed: a correction, a release and
 * a withdrawal are further versions, and the highest that is neither suspicious nor rejected is
 * used.
 */
public final class ReadingVersions {

  /** Statuses of versions that leave the version before them in use. */
  static final String NEVER_USED = "('SUSPICIOUS', 'REJECTED')";

  private final Sql sql;
  private final ReadingTable table;
  private final ReadingArrivals arrivals;

  /** Over the table of a kind. */
  public ReadingVersions(Sql sql, ReadingTable table) {
    this.sql = sql;
    this.table = table;
    this.arrivals = new ReadingArrivals(sql, table);
  }

  /** The newest versions of intervals, by interval. */
  Map<ReadingKey, Reading> newest(List<ReadingKey> keys) {
    Stretches stretches = new Stretches();
    keys.forEach(key -> stretches.add(key.owner(), key.startUtc()));
    if (!anyIn(stretches)) {
      return Map.of();
    }
    Map<ReadingKey, Reading> found = new HashMap<>();
    sql.list(
        table.statement(
            "select i.* from unnest(?::text[]::int[], ?::text[]::timestamptz[])"
                + " as n (owner, start_utc) cross join lateral (select * from {table} m where"
                + " m.{owner} = n.owner and m.start_utc = n.start_utc order by m.version desc"
                + " limit 1) i"),
        row -> {
          Reading reading = reading(row);
          return found.put(reading.key(), reading);
        },
        texts(keys, key -> Integer.toString(key.owner())),
        texts(keys, key -> key.startUtc().toString()));
    return found;
  }

  /**
   * Ordered and limited, so that the key answers for each stretch: a plan made while the table was
   * empty would otherwise read all that an import has stored so far.
   */
  private boolean anyIn(Stretches stretches) {
    return sql.first(
            table.statement(
                "select exists (select 1 from unnest(?::text[]::int[], ?::text[]::timestamptz[],"
                    + " ?::text[]::timestamptz[]) as n (owner, first_utc, last_utc) cross join"
                    + " lateral (select 1 from {table} m where m.{owner} = n.owner and m.start_utc"
                    + " between n.first_utc and n.last_utc order by m.{owner}, m.start_utc limit 1)"
                    + " as stored)"),
            row -> row.getBoolean(1),
            stretches.owners(),
            stretches.firstStarts(),
            stretches.lastStarts())
        .orElseThrow();
  }

  void insert(List<NewReading> readings, UUID importId, Instant at, String by) {
    sql.copy(
        table.statement(
            "copy {table} ({owner}, start_utc, version, {value}, status, reason, line, label, raw,"
                + " import_id, recorded_at, recorded_by) from stdin"),
        rows -> readings.forEach(reading -> add(rows, reading)),
        importId.toString(),
        at.toString(),
        by);
    arrivals.note(
        readings.stream().filter(reading -> reading.version() == 1).map(NewReading::key).toList(),
        at);
  }

  private static void add(CopyRows rows, NewReading reading) {
    rows.add(reading.key().owner())
        .add(reading.key().startUtc())
        .add(reading.version())
        .add(reading.value())
        .add(reading.status().name())
        .add(reading.doubt())
        .add(reading.line())
        .add(reading.label())
        .add(Boolean.toString(reading.raw()))
        .endRow();
  }

  /**
   * The newest version of each interval of a range, by start.
   *
   * @param status only those of this status; null for all that were not withdrawn
   */
  public List<Reading> list(
      ReadingOwner owner, Instant from, Instant to, ReadingStatus status, int atMost) {
    String wanted = status == null ? null : status.name();
    return sql.list(
        table.statement(
            "select * from (select distinct on (start_utc) * from {table} where {owner} = ?"
                + " and start_utc >= ? and start_utc < ? order by start_utc, version desc) newest"
                + " where case when ?::text is null then status <> 'WITHDRAWN' else status = ? end"
                + " order by start_utc limit ?"),
        this::reading,
        owner.id(),
        from,
        to,
        wanted,
        wanted,
        atMost);
  }

  /** Stores what was decided on every suspicious reading of a range, and counts them. */
  public int judge(
      ReadingOwner owner,
      Instant from,
      Instant to,
      ReadingStatus decision,
      String reason,
      Instant at,
      String by) {
    return sql.update(
        table.statement(
            "insert into {table} ({owner}, start_utc, version, {value}, label, raw, status, reason,"
                + " recorded_at, recorded_by) select {owner}, start_utc, version + 1, {value},"
                + " label, raw, ?, ?, ?, ? from (select distinct on (start_utc) * from {table} where"
                + " {owner} = ? and start_utc >= ? and start_utc < ? order by start_utc,"
                + " version desc) newest where status = 'SUSPICIOUS'"),
        decision.name(),
        reason,
        at,
        by,
        owner.id(),
        from,
        to);
  }

  /**
   * Stores estimates as further versions of their intervals.
   *
   * @param starts starts of the intervals
   * @param values the estimated value of each
   */
  public void estimate(
      ReadingOwner owner,
      UUID estimateId,
      List<Instant> starts,
      List<BigDecimal> values,
      String reason,
      Instant at,
      String by) {
    sql.update(
        table.statement(
            "insert into {table} ({owner}, start_utc, version, {value}, status, reason,"
                + " estimate_id, recorded_at, recorded_by) select ?, n.start_utc, 1 + coalesce("
                + " (select max(m.version) from {table} m where m.{owner} = ? and m.start_utc ="
                + " n.start_utc), 0), n.value, 'ESTIMATED', ?, ?, ?, ? from"
                + " unnest(?::text[]::timestamptz[], ?::text[]::numeric[])"
                + " as n (start_utc, value)"),
        owner.id(),
        owner.id(),
        reason,
        estimateId,
        at,
        by,
        texts(starts, Instant::toString),
        texts(values, BigDecimal::toPlainString));
    arrivals.note(starts.stream().map(start -> new ReadingKey(owner.id(), start)).toList(), at);
  }

  /** Withdraws the values of an estimate that are still the newest, and counts them. */
  public int withdraw(ReadingOwner owner, UUID estimateId, String reason, Instant at, String by) {
    return sql.update(
        table.statement(
            "insert into {table} ({owner}, start_utc, version, {value}, status, reason,"
                + " estimate_id, recorded_at, recorded_by) select e.{owner}, e.start_utc,"
                + " e.version + 1, e.{value}, 'WITHDRAWN', ?, e.estimate_id, ?, ? from {table} e"
                + " where e.{owner} = ? and e.status = 'ESTIMATED' and e.estimate_id = ?"
                + " and not exists (select from {table} n where n.{owner} = e.{owner}"
                + " and n.start_utc = e.start_utc and n.version > e.version)"),
        reason,
        at,
        by,
        owner.id(),
        estimateId);
  }

  /** The estimates that are used in a range, by start. */
  public List<UsedEstimate> estimated(ReadingOwner owner, Instant from, Instant to) {
    return sql.list(
        table.statement(
            "select e.start_utc, e.{value} as value, e.estimate_id from {table} e where e.{owner} ="
                + " ? and e.status = 'ESTIMATED' and e.start_utc >= ? and e.start_utc < ?"
                + " and not exists (select from {table} n where n.{owner} = e.{owner}"
                + " and n.start_utc = e.start_utc and n.version > e.version"
                + " and n.status not in "
                + NEVER_USED
                + ") order by e.start_utc"),
        row ->
            new UsedEstimate(
                Sql.instant(row, "start_utc"),
                plain(row.getBigDecimal("value")),
                row.getObject("estimate_id", UUID.class)),
        owner.id(),
        from,
        to);
  }

  /**
   * The used values of an owner; intervals without one are unknown.
   *
   * @param grid the owner's intervals
   * @param unit from the stored unit to the wanted one
   */
  public FixedPointSeries used(ReadingOwner owner, TimeGrid grid, UnaryOperator<BigDecimal> unit) {
    return usedReadings(owner, grid, unit).values();
  }

  /** The same with the versions of the values. */
  public UsedReadings usedReadings(
      ReadingOwner owner, TimeGrid grid, UnaryOperator<BigDecimal> unit) {
    BigDecimal[] values = new BigDecimal[grid.count()];
    ReadingMarks marks = new ReadingMarks(grid);
    sql.list(
        table.statement(
            "select start_utc, {value} as value, raw, version, recorded_at, status from (select"
                + " distinct on (start_utc) start_utc, {value}, raw, version, recorded_at, status"
                + " from {table} where {owner} = ? and start_utc >= ? and start_utc < ?"
                + " and status not in "
                + NEVER_USED
                + " order by start_utc, version desc)"
                + " newest where status <> 'WITHDRAWN'"),
        row -> {
          Instant start = Sql.instant(row, "start_utc");
          BigDecimal value = row.getBigDecimal("value");
          BigDecimal scaled = row.getBoolean("raw") ? value.multiply(owner.factorAt(start)) : value;
          int step = grid.indexOf(start);
          marks.note(
              step,
              row.getInt("version"),
              Sql.instant(row, "recorded_at"),
              ReadingStatus.valueOf(row.getString("status")));
          return values[step] = unit.apply(scaled);
        },
        owner.id(),
        grid.start(),
        grid.end());
    return new UsedReadings(FixedPointSeries.of(grid, Arrays.asList(values)), marks);
  }

  private Reading reading(ResultSet row) throws SQLException {
    long line = row.getLong("line");
    Long lineOrNull = row.wasNull() ? null : line;
    return new Reading(
        new ReadingKey(row.getInt(table.owner()), Sql.instant(row, "start_utc")),
        plain(row.getBigDecimal(table.value())),
        row.getInt("version"),
        ReadingStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        row.getObject("import_id", UUID.class),
        lineOrNull,
        row.getObject("estimate_id", UUID.class),
        row.getString("label"),
        row.getBoolean("raw"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }

  /** A stored value without the zeros that its column adds. */
  public static BigDecimal plain(BigDecimal stored) {
    return new BigDecimal(stored.stripTrailingZeros().toPlainString());
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
