package io.wattledger.costmodel.market.fees;

import io.wattledger.costmodel.market.undo.ImportedFigure;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.costmodel.market.undo.MarketTable;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The versions of mean fees. Rows are only ever added. */
@ApplicationScoped
public class BlockFeeRepository implements MarketFigures<BlockFeeDay> {

  private static final String COLUMNS =
      "date, mean_fees_btc_per_block, withdrawn, version, source, import_id, reason, recorded_by, recorded_at";

  private static final MarketTable TABLE = new MarketTable("block_fee_day", "date", COLUMNS);

  private final Sql sql;

  /** Over the service's database. */
  public BlockFeeRepository(Sql sql) {
    this.sql = sql;
  }

  /** Adds a version. */
  void add(BlockFeeDay day) {
    add(day, null);
  }

  @Override
  public void add(BlockFeeDay day, UUID undoOf) {
    sql.update(
        "insert into block_fee_day ("
            + COLUMNS
            + ", undo_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        day.date(),
        day.meanFeesBtcPerBlock(),
        day.withdrawn(),
        day.version(),
        day.source(),
        day.importId(),
        day.reason(),
        day.recordedBy(),
        day.recordedAt(),
        undoOf);
  }

  @Override
  public String type() {
    return "block-fee-day";
  }

  @Override
  public String lock() {
    return "block-fees";
  }

  @Override
  public String words(String id) {
    return "mean fees of " + id;
  }

  @Override
  public List<ImportedFigure<BlockFeeDay>> imported(UUID importId) {
    return TABLE.imported(sql, BlockFeeRepository::read, importId);
  }

  /** All versions of a day, newest first. */
  List<BlockFeeDay> versions(LocalDate date) {
    return sql.list(
        "select " + COLUMNS + " from block_fee_day where date = ? order by version desc",
        BlockFeeRepository::read,
        date);
  }

  /** The newest versions of the days from one to another, both included, by day. */
  NavigableMap<LocalDate, BlockFeeDay> latest(LocalDate from, LocalDate to) {
    return byDate(
        sql.list(
            "select " + COLUMNS + " from latest_block_fee_day where date between ? and ?",
            BlockFeeRepository::read,
            from,
            to));
  }

  /** The versions in use of the days from one to another, both included, by day. */
  public NavigableMap<LocalDate, BlockFeeDay> used(LocalDate from, LocalDate to) {
    return byDate(
        sql.list(
            "select " + COLUMNS + " from used_block_fee_day where date between ? and ?",
            BlockFeeRepository::read,
            from,
            to));
  }

  /** The last day with known fees from one day to another, both included. */
  public Optional<BlockFeeDay> lastKnown(LocalDate from, LocalDate to) {
    return sql.first(
        "select "
            + COLUMNS
            + " from used_block_fee_day where date between ? and ?"
            + " and mean_fees_btc_per_block is not null order by date desc limit 1",
        BlockFeeRepository::read,
        from,
        to);
  }

  /** The versions in use before a day, newest day first. */
  List<BlockFeeDay> list(LocalDate from, LocalDate to, LocalDate before, int limit) {
    return sql.list(
        "select "
            + COLUMNS
            + " from used_block_fee_day where date >= ? and date <= ? and date < ?"
            + " order by date desc limit ?",
        BlockFeeRepository::read,
        from,
        to,
        before,
        limit);
  }

  private static NavigableMap<LocalDate, BlockFeeDay> byDate(List<BlockFeeDay> days) {
    NavigableMap<LocalDate, BlockFeeDay> byDate = new TreeMap<>();
    days.forEach(day -> byDate.put(day.date(), day));
    return byDate;
  }

  private static BlockFeeDay read(ResultSet row) throws SQLException {
    return new BlockFeeDay(
        row.getObject("date", LocalDate.class),
        row.getBigDecimal("mean_fees_btc_per_block"),
        row.getBoolean("withdrawn"),
        row.getInt("version"),
        row.getString("source"),
        row.getObject("import_id", UUID.class),
        row.getString("reason"),
        row.getString("recorded_by"),
        Sql.instant(row, "recorded_at"));
  }
}
