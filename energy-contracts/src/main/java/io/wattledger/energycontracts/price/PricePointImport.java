package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.IntervalStart;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.energycontracts.reading.SeenByImport;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Imports prices, one interval a row. A value that differs from the stored one becomes a further
 * version; the same value again changes nothing.
 */
@ApplicationScoped
public class PricePointImport implements ImportHandler<ReadingRow> {

  static final String LOCK_FAMILY = "readings";
  static final String LOCK_KEY = "price-points";

  private static final int DECIMALS = 9;

  private final PriceSeriesRepository series;
  private final PricePointRepository points;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final ChangeFeed changes;
  private final PricePointUndo undo;
  private final Clock clock;
  private final SeenByImport seen = new SeenByImport();

  /** Over the stored prices. */
  public PricePointImport(
      PriceSeriesRepository series,
      PricePointRepository points,
      PeriodLocks periods,
      AdvisoryLocks locks,
      ChangeFeed changes,
      PricePointUndo undo,
      Clock clock) {
    this.series = series;
    this.points = points;
    this.periods = periods;
    this.locks = locks;
    this.changes = changes;
    this.undo = undo;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "price-points",
        "Power prices by interval",
        Set.of(Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR),
        ImportColumn.required("seriesCode", "Price series", "ercot-lz-west-rt"),
        ImportColumn.required(
            "startUtc",
            "Start of the interval with its zone; a local time without one is refused, because"
                + " the hour in autumn comes twice",
            "2026-10-01T05:00:00Z"),
        ImportColumn.required("price", "Price per MWh, negative or not", "24.85"));
  }

  @Override
  public ReadingRow parse(CsvRow row) {
    return ReadingRow.of(row, "seriesCode", "price", DECIMALS);
  }

  @Override
  public void store(ImportContext context, List<ReadingRow> rows) {
    locks.exclusive(LOCK_FAMILY, LOCK_KEY);
    Map<String, PriceSeries> known =
        series.ofCodes(rows.stream().map(ReadingRow::code).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(PriceSeries::code, Function.identity()));
    Map<ReadingRow, PriceSeries> sound = new LinkedHashMap<>();
    for (ReadingRow row : rows) {
      if (isSound(row, known.get(row.code()), context)) {
        sound.put(row, known.get(row.code()));
      }
    }
    List<PricePointRepository.NewPoint> changed = changed(sound, context);
    requireOpenMonths(changed);
    if (!changed.isEmpty()) {
      points.insert(
          changed, context.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), context.user());
    }
  }

  @Override
  public void finish(ImportContext context) {
    changes.publish("price-points", context.id().toString(), null);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  private boolean isSound(ReadingRow row, PriceSeries owner, ImportContext context) {
    if (owner == null) {
      context.refuse(
          row.line(), "seriesCode", row.code(), "there is no price series '" + row.code() + "'");
      return false;
    }
    String refusal = IntervalStart.refusal(row.startUtc(), owner.intervalMinutes(), owner.zone());
    if (refusal != null) {
      context.refuse(row.line(), "startUtc", row.startUtc().toString(), refusal);
      return false;
    }
    if (!seen.of(context).add(owner.code(), row.startUtc(), owner.intervalMinutes())) {
      context.refuse(
          row.line(),
          "startUtc",
          row.startUtc().toString(),
          "is a second row for this interval of series " + owner.code() + " in the same file");
      return false;
    }
    return true;
  }

  private List<PricePointRepository.NewPoint> changed(
      Map<ReadingRow, PriceSeries> sound, ImportContext context) {
    Map<PricePointRepository.Key, PricePoint> newest =
        points.newest(sound.entrySet().stream().map(e -> key(e.getKey(), e.getValue())).toList());
    List<PricePointRepository.NewPoint> changed = new ArrayList<>();
    sound.forEach(
        (row, owner) -> {
          PricePoint before = newest.get(key(row, owner));
          if (before != null && before.states(row.value())) {
            context.unchanged();
          } else {
            changed.add(
                new PricePointRepository.NewPoint(
                    owner,
                    row.startUtc(),
                    before == null ? 1 : before.version() + 1,
                    row.value(),
                    row.line()));
          }
        });
    return changed;
  }

  private void requireOpenMonths(List<PricePointRepository.NewPoint> changed) {
    Set<YearMonth> months = new TreeSet<>();
    changed.forEach(p -> months.add(YearMonth.from(p.series().zone().at(p.startUtc()))));
    months.forEach(periods::requireOpen);
  }

  private static PricePointRepository.Key key(ReadingRow row, PriceSeries owner) {
    return new PricePointRepository.Key(owner.id(), row.startUtc());
  }
}
