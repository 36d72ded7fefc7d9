package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.IntervalStart;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.energycontracts.reading.SeenByImport;
import io.wattledger.energycontracts.reading.SeenStarts;
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
import java.math.BigDecimal;
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
 * Imports readings, one interval a row. A value that differs from the stored one becomes a further
 * version; the same value again changes nothing.
 */
@ApplicationScoped
public class IntervalImport implements ImportHandler<ReadingRow> {

  static final String LOCK_FAMILY = "readings";
  static final String LOCK_KEY = "meter-intervals";

  private static final int DECIMALS = 6;
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final MeterRepository meters;
  private final IntervalRepository intervals;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final ChangeFeed changes;
  private final IntervalUndo undo;
  private final Clock clock;
  private final SeenByImport seen = new SeenByImport();

  /** Over the stored meters and readings. */
  public IntervalImport(
      MeterRepository meters,
      IntervalRepository intervals,
      PeriodLocks periods,
      AdvisoryLocks locks,
      ChangeFeed changes,
      IntervalUndo undo,
      Clock clock) {
    this.meters = meters;
    this.intervals = intervals;
    this.periods = periods;
    this.locks = locks;
    this.changes = changes;
    this.undo = undo;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "meter-intervals",
        "Meter readings by interval",
        Set.of(Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR),
        ImportColumn.required("meterCode", "Meter", "pecos-main"),
        ImportColumn.required(
            "startUtc",
            "Start of the interval with its zone; a local time without one is refused, because"
                + " the hour in autumn comes twice",
            "2026-10-01T05:00:00Z"),
        ImportColumn.required("kwh", "Energy in the interval, in kWh", "13000.5"));
  }

  @Override
  public ReadingRow parse(CsvRow row) {
    return ReadingRow.of(row, "meterCode", "kwh", DECIMALS);
  }

  @Override
  public void store(ImportContext context, List<ReadingRow> rows) {
    locks.exclusive(LOCK_FAMILY, LOCK_KEY);
    Map<String, Meter> known =
        meters.ofCodes(rows.stream().map(ReadingRow::code).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Meter::code, Function.identity()));
    Map<ReadingRow, Meter> sound = new LinkedHashMap<>();
    for (ReadingRow row : rows) {
      if (isSound(row, known.get(row.code()), context)) {
        sound.put(row, known.get(row.code()));
      }
    }
    List<IntervalRepository.NewReading> changed = changed(sound, context);
    requireOpenMonths(changed);
    if (!changed.isEmpty()) {
      intervals.insert(
          changed, context.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), context.user());
    }
  }

  @Override
  public void finish(ImportContext context) {
    changes.publish("meter-intervals", context.id().toString(), null);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  private boolean isSound(ReadingRow row, Meter meter, ImportContext context) {
    if (meter == null) {
      context.refuse(row.line(), "meterCode", row.code(), "there is no meter '" + row.code() + "'");
      return false;
    }
    String refusal = IntervalStart.refusal(row.startUtc(), meter.intervalMinutes(), meter.zone());
    if (refusal != null) {
      context.refuse(row.line(), "startUtc", row.startUtc().toString(), refusal);
      return false;
    }
    SeenStarts starts = seen.of(context);
    if (!starts.add(meter.code(), row.startUtc(), meter.intervalMinutes())) {
      context.refuse(
          row.line(),
          "startUtc",
          row.startUtc().toString(),
          "is a second row for this interval of meter " + meter.code() + " in the same file");
      return false;
    }
    return true;
  }

  private List<IntervalRepository.NewReading> changed(
      Map<ReadingRow, Meter> sound, ImportContext context) {
    Map<IntervalRepository.Key, MeterInterval> newest =
        intervals.newest(
            sound.entrySet().stream().map(e -> key(e.getKey(), e.getValue())).toList());
    List<IntervalRepository.NewReading> changed = new ArrayList<>();
    sound.forEach(
        (row, meter) -> {
          MeterInterval before = newest.get(key(row, meter));
          boolean same = before != null && before.states(row.value());
          if (same) {
            context.unchanged();
          }
          if (same && before.status() != ReadingStatus.SUSPICIOUS) {
            return;
          }
          String doubt = doubt(row, meter);
          if (doubt != null) {
            context.suspicious(row.line(), "kwh", doubt);
          }
          if (!same) {
            changed.add(
                new IntervalRepository.NewReading(
                    meter,
                    row.startUtc(),
                    before == null ? 1 : before.version() + 1,
                    row.value(),
                    doubt == null ? ReadingStatus.ACCEPTED : ReadingStatus.SUSPICIOUS,
                    doubt,
                    row.line()));
          }
        });
    return changed;
  }

  /** Why a reading is hard to believe, null when it is not. */
  private static String doubt(ReadingRow row, Meter meter) {
    if (row.value().signum() < 0) {
      return "negative energy on a meter of consumption";
    }
    if (meter.breakerKw() != null) {
      BigDecimal most = meter.breakerKw().multiply(BigDecimal.valueOf(meter.intervalMinutes()));
      if (row.value().multiply(MINUTES_PER_HOUR).compareTo(most) > 0) {
        return "more than the breaker of " + meter.breakerKw().toPlainString() + " kW lets through";
      }
    }
    return null;
  }

  private void requireOpenMonths(List<IntervalRepository.NewReading> changed) {
    Set<YearMonth> months = new TreeSet<>();
    changed.forEach(r -> months.add(YearMonth.from(r.meter().zone().at(r.startUtc()))));
    months.forEach(periods::requireOpen);
  }

  private static IntervalRepository.Key key(ReadingRow row, Meter meter) {
    return new IntervalRepository.Key(meter.id(), row.startUtc());
  }
}
