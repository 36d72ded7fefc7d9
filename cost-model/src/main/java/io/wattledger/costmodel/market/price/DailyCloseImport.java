package io.wattledger.costmodel.market.price;

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
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Imports closing prices; a file may carry difficulty and hashrate beside them, which are not. */
@ApplicationScoped
public class DailyCloseImport implements ImportHandler<DailyCloseImport.Row> {

  private static final BigDecimal GREATEST = new BigDecimal("1000000000000");

  private final DailyCloseRepository closes;
  private final DailyCloseService service;
  private final Undoing undo;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final Clock clock;

  /** Over the repository and the house's services. */
  public DailyCloseImport(
      DailyCloseRepository closes,
      DailyCloseService service,
      MarketUndo undo,
      PeriodLocks periods,
      AdvisoryLocks locks,
      Clock clock) {
    this.closes = closes;
    this.service = service;
    this.undo = undo.of(closes);
    this.periods = periods;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * One row.
   *
   * @param line its line
   * @param date the UTC day
   * @param priceUsd the closing price
   * @param source where it comes from, null when the file does not say
   */
  record Row(long line, LocalDate date, BigDecimal priceUsd, String source) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "daily-closes",
        "Daily closing prices",
        Set.of(Roles.FINANCE, Roles.ENERGY, Roles.ADMIN),
        ImportColumn.required("date", "UTC day", "2026-10-31"),
        ImportColumn.required("priceUsd", "USD per BTC at the end of the day", "51000.00")
            .alias("price_usd"),
        ImportColumn.optional("source", "where the price comes from", "exchange average"),
        ImportColumn.optional(
            "difficulty", "not stored: difficulty comes from its epochs", "125300000000000"),
        ImportColumn.optional("hashrateEhs", "not stored: follows from difficulty", "896.9")
            .alias("hashrate_ehs"));
  }

  @Override
  public Row parse(CsvRow row) {
    LocalDate date = row.requiredDate("date");
    if (!MarketDays.isPast(date, clock)) {
      throw row.refused("date", "must lie between " + MarketDays.FIRST + " and today (UTC)");
    }
    BigDecimal price = row.requiredDecimal("priceUsd");
    if (price.signum() <= 0 || price.compareTo(GREATEST) > 0) {
      throw row.refused("priceUsd", "must be above 0 and at most " + GREATEST);
    }
    return new Row(row.line(), date, price, row.text("source", 200));
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    locks.exclusive(MarketFigures.LOCK_FAMILY, closes.lock());
    List<Row> byDate = batch.stream().sorted(Comparator.comparing(Row::date)).toList();
    PriceRecorder known =
        service.around(byDate.get(0).date(), byDate.get(byDate.size() - 1).date());
    for (Row row : byDate) {
      Optional<DailyClose> before = known.latest(row.date());
      if (before.isPresent() && before.get().states(row.priceUsd())) {
        context.unchanged();
        continue;
      }
      if (before.isPresent() && context.id().equals(before.get().importId())) {
        context.refuse(row.line(), "date", "the file states another price for this day");
      } else if (isOpen(context, row)) {
        add(context, known, row);
      }
    }
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  private void add(ImportContext context, PriceRecorder known, Row row) {
    Optional<String> suspicion = known.suspicion(row.date(), row.priceUsd());
    suspicion.ifPresent(why -> context.suspicious(row.line(), "priceUsd", why));
    String source = row.source() == null ? "CSV import" : row.source();
    DailyClose before = known.latest(row.date()).orElse(null);
    DailyClose close =
        known.next(
            row.date(),
            row.priceUsd(),
            suspicion.isPresent() ? PriceStatus.SUSPICIOUS : PriceStatus.ACTIVE,
            new PriceRecorder.Statement(
                source,
                context.id(),
                null,
                context.user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    closes.add(close);
    service.audited(before, close);
  }

  private boolean isOpen(ImportContext context, Row row) {
    try {
      periods.requireOpen(YearMonth.from(row.date()));
      return true;
    } catch (ProblemException closed) {
      context.refuse(row.line(), "date", closed.getMessage());
      return false;
    }
  }
}
