package io.wattledger.costmodel.market.difficulty;

import io.wattledger.costmodel.market.engine.EpochDifficulty;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.costmodel.market.undo.MarketUndo;
import io.wattledger.costmodel.network.engine.CompactTarget;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports difficulty epochs; figures that follow from them may stand beside and are not stored. */
@ApplicationScoped
public class DifficultyEpochImport implements ImportHandler<DifficultyEpochImport.Row> {

  private static final BigDecimal GREATEST = BigDecimal.TEN.pow(24);

  private final DifficultyEpochRepository epochs;
  private final DifficultyEpochService service;
  private final Undoing undo;
  private final AdvisoryLocks locks;
  private final Clock clock;

  /** Over the repository. */
  public DifficultyEpochImport(
      DifficultyEpochRepository epochs,
      DifficultyEpochService service,
      MarketUndo undo,
      AdvisoryLocks locks,
      Clock clock) {
    this.epochs = epochs;
    this.service = service;
    this.undo = undo.of(epochs);
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * One row.
   *
   * @param line its line
   * @param startHeight first block of the epoch
   * @param nBits compact target, null when the file does not state it
   * @param difficulty the difficulty
   * @param startedAt when the epoch began, null when unknown
   * @param source where it comes from, null when the file does not say
   */
  record Row(
      long line,
      long startHeight,
      String nBits,
      BigDecimal difficulty,
      Instant startedAt,
      String source) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "difficulty-epochs",
        "Difficulty epochs",
        Set.of(Roles.FINANCE, Roles.ENERGY, Roles.ADMIN),
        ImportColumn.required("startHeight", "first block, a multiple of 2016", "953568")
            .alias("start_height"),
        ImportColumn.optional("nBits", "compact target; it or the difficulty", "0x170240c3")
            .alias("bits_hex"),
        ImportColumn.optional("difficulty", "difficulty, at least 1", "124932866006548.15"),
        ImportColumn.optional("startedAt", "when the first block was found", "2026-06-14T01:54Z")
            .alias("reconstructed_start_utc"),
        ImportColumn.optional("source", "where it comes from", "own node"),
        ImportColumn.optional("epoch", "startHeight / 2016, checked when stated", "473"),
        ImportColumn.optional(
                "impliedHashrateEhs", "not stored: follows from difficulty", "894.304289")
            .alias("implied_hashrate_ehs"),
        ImportColumn.optional("changePercent", "not stored: follows from the epochs", "-10.0914")
            .alias("change_pct"));
  }

  @Override
  public Row parse(CsvRow row) {
    long startHeight = row.requiredLong("startHeight");
    EpochDifficulty.wrongHeight(startHeight)
        .ifPresent(
            why -> {
              throw row.refused("startHeight", why);
            });
    Long epoch = row.longInteger("epoch");
    if (epoch != null && epoch != startHeight / 2016) {
      throw row.refused("epoch", "must be startHeight / 2016, here " + startHeight / 2016);
    }
    Instant startedAt = row.instant("startedAt");
    if (startedAt != null && startedAt.isAfter(clock.instant())) {
      throw row.refused("startedAt", "must not lie in the future");
    }
    CompactTarget bits = bits(row);
    return new Row(
        row.line(),
        startHeight,
        bits == null ? null : bits.toString(),
        difficulty(row, bits),
        startedAt,
        row.text("source", 200));
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    locks.exclusive(MarketFigures.LOCK_FAMILY, epochs.lock());
    long lowest = batch.stream().mapToLong(Row::startHeight).min().orElseThrow();
    long highest = batch.stream().mapToLong(Row::startHeight).max().orElseThrow();
    Map<Long, DifficultyEpoch> known = new HashMap<>(epochs.latest(lowest, highest));
    for (Row row : batch) {
      DifficultyEpoch before = known.get(row.startHeight());
      DifficultyEpoch stated = version(context, row, before == null ? 1 : before.version() + 1);
      if (before != null && before.statesTheSame(stated)) {
        context.unchanged();
        continue;
      }
      if (before != null && context.id().equals(before.importId())) {
        context.refuse(row.line(), "startHeight", "the file states this epoch twice, differently");
        continue;
      }
      epochs.add(stated);
      service.audited(before, stated);
      known.put(row.startHeight(), stated);
    }
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  private DifficultyEpoch version(ImportContext context, Row row, int version) {
    return new DifficultyEpoch(
        row.startHeight(),
        row.nBits(),
        row.difficulty(),
        row.startedAt(),
        false,
        version,
        row.source() == null ? "CSV import" : row.source(),
        context.id(),
        null,
        context.user(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static CompactTarget bits(CsvRow row) {
    try {
      String text = row.text("nBits");
      return text == null ? null : CompactTarget.parse(text);
    } catch (IllegalArgumentException e) {
      throw row.refused("nBits", e.getMessage());
    }
  }

  private static BigDecimal difficulty(CsvRow row, CompactTarget bits) {
    BigDecimal difficulty = row.decimal("difficulty");
    if (difficulty == null) {
      if (bits == null) {
        throw row.refused("difficulty", "is required when nBits is not stated");
      }
      return EpochDifficulty.shown(bits);
    }
    if (difficulty.compareTo(BigDecimal.ONE) < 0 || difficulty.compareTo(GREATEST) > 0) {
      throw row.refused("difficulty", "must lie between 1 and 10^24");
    }
    if (bits != null) {
      EpochDifficulty.mismatch(bits, difficulty)
          .ifPresent(
              why -> {
                throw row.refused("difficulty", why);
              });
    }
    return difficulty;
  }
}
