package io.wattledger.energycontracts.reading;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.period.PeriodLocks;
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
 * Stores imported readings of a kind, one interval a row. A value that differs from the stored one
 * becomes a further version; the same value again changes nothing.
 *
 * @param <O> whose readings they are
 */
public final class ReadingImport<O extends ReadingOwner> {

  private final ReadingKind<O> kind;
  private final ReadingVersions stored;
  private final ReadingLocks locks;
  private final PeriodLocks periods;
  private final Clock clock;
  private final SeenByImport seen = new SeenByImport();

  /** Over the stored versions of a kind. */
  public ReadingImport(
      ReadingKind<O> kind,
      ReadingVersions stored,
      ReadingLocks locks,
      PeriodLocks periods,
      Clock clock) {
    this.kind = kind;
    this.stored = stored;
    this.locks = locks;
    this.periods = periods;
    this.clock = clock;
  }

  /** Reads a row of the kind's file. */
  public ReadingRow parse(CsvRow row) {
    return ReadingRow.of(row, kind.ownerColumn(), kind.valueColumn(), kind.decimals());
  }

  /** Stores rows of a running import. */
  public void store(ImportContext context, List<ReadingRow> rows) {
    locks.hold(kind.name());
    Map<String, O> known =
        kind.owners(rows.stream().map(ReadingRow::code).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(ReadingOwner::code, Function.identity()));
    Map<ReadingRow, O> sound = new LinkedHashMap<>();
    for (ReadingRow row : rows) {
      if (isSound(row, known.get(row.code()), context)) {
        sound.put(row, known.get(row.code()));
      }
    }
    Set<YearMonth> months = new TreeSet<>();
    List<NewReading> changed = changed(sound, months, context);
    months.forEach(periods::requireOpen);
    if (!changed.isEmpty()) {
      stored.insert(
          changed, context.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), context.user());
    }
  }

  private boolean isSound(ReadingRow row, O owner, ImportContext context) {
    if (owner == null) {
      context.refuse(
          row.line(),
          kind.ownerColumn(),
          row.code(),
          "there is no " + kind.ownerNoun() + " '" + row.code() + "'");
      return false;
    }
    String refusal = IntervalStart.refusal(row.startUtc(), owner.intervalMinutes(), owner.zone());
    if (refusal == null
        && !seen.of(context).add(owner.code(), row.startUtc(), owner.intervalMinutes())) {
      refusal =
          "is a second row for this interval of %s %s in the same file"
              .formatted(kind.ownerNoun(), owner.code());
    }
    if (refusal != null) {
      context.refuse(row.line(), "startUtc", row.startUtc().toString(), refusal);
    }
    return refusal == null;
  }

  /** What differs from the stored versions, and the months in which it lies. */
  private List<NewReading> changed(
      Map<ReadingRow, O> sound, Set<YearMonth> months, ImportContext context) {
    Map<ReadingKey, Reading> newest =
        stored.newest(sound.entrySet().stream().map(e -> key(e.getKey(), e.getValue())).toList());
    List<NewReading> changed = new ArrayList<>();
    sound.forEach(
        (row, owner) -> {
          ReadingKey key = key(row, owner);
          Reading before = newest.get(key);
          boolean same = before != null && before.states(row.value());
          if (same) {
            context.unchanged();
          }
          if (same && before.status() != ReadingStatus.SUSPICIOUS) {
            return;
          }
          String doubt = kind.doubt(owner, row.value());
          if (doubt != null) {
            context.suspicious(row.line(), kind.valueColumn(), doubt);
          }
          if (!same) {
            int version = before == null ? 1 : before.version() + 1;
            changed.add(new NewReading(key, version, row.value(), doubt, row.line()));
            months.add(YearMonth.from(owner.zone().at(row.startUtc())));
          }
        });
    return changed;
  }

  private static ReadingKey key(ReadingRow row, ReadingOwner owner) {
    return new ReadingKey(owner.id(), row.startUtc());
  }
}
