package io.wattledger.costmodel.market.fees;

import io.wattledger.costmodel.market.MarketDays;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.costmodel.market.undo.MarketUndo;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/** Imports mean fees; an empty cell states that a day's fees are unknown. */
@ApplicationScoped
public class BlockFeeImport implements ImportHandler<BlockFeeImport.Row> {

  private static final BigDecimal GREATEST = BigDecimal.valueOf(1000);

  private final BlockFeeRepository fees;
  private final BlockFeeService service;
  private final Undoing undo;
  private final AdvisoryLocks locks;
  private final Clock clock;

  /** Over the repository. */
  public BlockFeeImport(
      BlockFeeRepository fees,
      BlockFeeService service,
      MarketUndo undo,
      AdvisoryLocks locks,
      Clock clock) {
    this.fees = fees;
    this.service = service;
    this.undo = undo.of(fees);
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * One row.
   *
   * @param line its line
   * @param date the UTC day
   * @param meanFeesBtcPerBlock mean fees of a block, null when unknown
   * @param source where it comes from, null when the file does not say
   */
  record Row(long line, LocalDate date, BigDecimal meanFeesBtcPerBlock, String source) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "block-fees",
        "Mean fees per block",
        Set.of(Roles.FINANCE, Roles.ENERGY, Roles.ADMIN),
        ImportColumn.required("date", "UTC day", "2026-10-31"),
        ImportColumn.required(
            "meanFeesBtcPerBlock", "mean fees of a block in BTC; empty when unknown", "0.024"),
        ImportColumn.optional("source", "where it comes from", "own node"));
  }

  @Override
  public Row parse(CsvRow row) {
    LocalDate date = row.requiredDate("date");
    if (!MarketDays.isPast(date, clock)) {
      throw row.refused("date", "must lie between " + MarketDays.FIRST + " and today (UTC)");
    }
    BigDecimal mean = row.decimal("meanFeesBtcPerBlock");
    if (mean != null && (mean.signum() < 0 || mean.compareTo(GREATEST) > 0)) {
      throw row.refused("meanFeesBtcPerBlock", "must lie between 0 and 1000, or be empty");
    }
    return new Row(row.line(), date, mean, row.text("source", 200));
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    locks.exclusive(MarketFigures.LOCK_FAMILY, fees.lock());
    LocalDate first = batch.stream().map(Row::date).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = batch.stream().map(Row::date).max(Comparator.naturalOrder()).orElseThrow();
    NavigableMap<LocalDate, BlockFeeDay> known = fees.latest(first, last);
    for (Row row : batch) {
      BlockFeeDay before = known.get(row.date());
      if (before != null && before.states(row.meanFeesBtcPerBlock())) {
        context.unchanged();
        continue;
      }
      if (before != null && context.id().equals(before.importId())) {
        context.refuse(row.line(), "date", "the file states other fees for this day");
        continue;
      }
      BlockFeeDay day = version(context, row, before == null ? 1 : before.version() + 1);
      fees.add(day);
      service.audited(before, day);
      known.put(row.date(), day);
    }
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  private BlockFeeDay version(ImportContext context, Row row, int version) {
    return new BlockFeeDay(
        row.date(),
        row.meanFeesBtcPerBlock(),
        false,
        version,
        row.source() == null ? "CSV import" : row.source(),
        context.id(),
        null,
        context.user(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
