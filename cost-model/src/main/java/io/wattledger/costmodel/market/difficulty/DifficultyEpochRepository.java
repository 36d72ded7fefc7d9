package io.wattledger.costmodel.market.difficulty;

import io.wattledger.costmodel.market.undo.ImportedFigure;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.costmodel.market.undo.MarketTable;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions of difficulty epochs. Rows are only ever added. */
@ApplicationScoped
public class DifficultyEpochRepository implements MarketFigures<DifficultyEpoch> {

  private static final String COLUMNS =
      "start_height, n_bits, difficulty, started_at, withdrawn, version, source, import_id, reason,"
          + " recorded_by, recorded_at";

  private static final MarketTable TABLE =
      new MarketTable("difficulty_epoch", "start_height", COLUMNS);

  private final Sql sql;

  /** Over the service's database. */
  public DifficultyEpochRepository(Sql sql) {
    this.sql = sql;
  }

  /** Adds a version. */
  void add(DifficultyEpoch epoch) {
    add(epoch, null);
  }

  @Override
  public void add(DifficultyEpoch epoch, UUID undoOf) {
    sql.update(
        "insert into difficulty_epoch ("
            + COLUMNS
            + ", undo_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        epoch.startHeight(),
        epoch.nBits(),
        epoch.difficulty(),
        epoch.startedAt(),
        epoch.withdrawn(),
        epoch.version(),
        epoch.source(),
        epoch.importId(),
        epoch.reason(),
        epoch.recordedBy(),
        epoch.recordedAt(),
        undoOf);
  }

  @Override
  public String type() {
    return "difficulty-epoch";
  }

  @Override
  public String lock() {
    return "difficulty-epoch";
  }

  @Override
  public String words(String id) {
    return "difficulty epoch from block " + id;
  }

  @Override
  public List<ImportedFigure<DifficultyEpoch>> imported(UUID importId) {
    return TABLE.imported(sql, DifficultyEpochRepository::read, importId);
  }

  /** All versions of an epoch, newest first. */
  List<DifficultyEpoch> versions(long startHeight) {
    return sql.list(
        "select " + COLUMNS + " from difficulty_epoch where start_height = ? order by version desc",
        DifficultyEpochRepository::read,
        startHeight);
  }

  /** The newest versions between two heights, both included, by height. */
  Map<Long, DifficultyEpoch> latest(long from, long to) {
    return sql
        .list(
            "select "
                + COLUMNS
                + " from latest_difficulty_epoch where start_height between ? and ?",
            DifficultyEpochRepository::read,
            from,
            to)
        .stream()
        .collect(Collectors.toMap(DifficultyEpoch::startHeight, Function.identity()));
  }

  /** The versions in use below a height, highest first. */
  List<DifficultyEpoch> list(long below, int limit) {
    return sql.list(
        "select "
            + COLUMNS
            + " from used_difficulty_epoch where start_height < ?"
            + " order by start_height desc limit ?",
        DifficultyEpochRepository::read,
        below,
        limit);
  }

  /** The epoch in force at an instant, among those whose start is known. */
  public Optional<DifficultyEpoch> inForceAt(Instant instant) {
    return sql.first(
        "select "
            + COLUMNS
            + " from used_difficulty_epoch where started_at <= ?"
            + " order by start_height desc limit 1",
        DifficultyEpochRepository::read,
        instant);
  }

  /** Epochs that began within a stretch of time, in order. */
  public List<DifficultyEpoch> begunBetween(Instant from, Instant toExclusive) {
    return sql.list(
        "select "
            + COLUMNS
            + " from used_difficulty_epoch where started_at >= ? and started_at < ?"
            + " order by start_height",
        DifficultyEpochRepository::read,
        from,
        toExclusive);
  }

  private static DifficultyEpoch read(ResultSet row) throws SQLException {
    return new DifficultyEpoch(
        row.getLong("start_height"),
        row.getString("n_bits"),
        row.getBigDecimal("difficulty"),
        Sql.instant(row, "started_at"),
        row.getBoolean("withdrawn"),
        row.getInt("version"),
        row.getString("source"),
        row.getObject("import_id", UUID.class),
        row.getString("reason"),
        row.getString("recorded_by"),
        Sql.instant(row, "recorded_at"));
  }
}
