package io.wattledger.energycontracts.reading;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.period.PeriodLocks;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
  private final RunLimitsRepository limits;
  private final SeenByImport seen;
  private final WatchedImports watched = new WatchedImports();

  /** Over the stored versions of a kind. */
  public ReadingImport(
      ReadingKind<O> kind,
      ReadingVersions stored,
      ReadingLocks locks,
      PeriodLocks periods,
      RunLimitsRepository limits,
      Clock clock) {
    this.kind = kind;
    this.stored = stored;
    this.locks = locks;
    this.periods = periods;
    this.limits = limits;
    this.clock = clock;
    this.seen = new SeenByImport(kind.decimals());
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
    Map<String, RunWatch> watches = watched.of(context);
    List<Decided<O>> decided = new ArrayList<>(rows.size());
    for (ReadingRow row : rows) {
      O owner = known.get(row.code());
      if (isSound(row, owner, context)) {
        RunWatch watch = watches.computeIfAbsent(row.code(), any -> watch(owner));
        watch.add(row).forEach(w -> decided.add(new Decided<>(w, owner)));
      }
    }
    keep(context, decided);
  }

  /** Stores the rows at the end of a running import that could have begun a doubtful run. */
  public void finish(ImportContext context) {
    Map<String, RunWatch> watches = watched.of(context);
    Map<String, O> known =
        kind.owners(watches.keySet()).stream()
            .collect(Collectors.toMap(ReadingOwner::code, Function.identity()));
    List<Decided<O>> decided = new ArrayList<>();
    watches.forEach(
        (code, watch) -> watch.end().forEach(w -> decided.add(new Decided<>(w, known.get(code)))));
    keep(context, decided);
  }

  private RunWatch watch(O owner) {
    RunLimits own = limits.find(kind.ownerType(), owner).limits();
    return new RunWatch(own, owner.intervalMinutes(), kind.decimals());
  }

  private void keep(ImportContext context, List<Decided<O>> decided) {
    Set<YearMonth> months = new TreeSet<>();
    List<NewReading> changed = changed(decided, months, context);
    months.forEach(periods::requireOpen);
    if (!changed.isEmpty()) {
      stored.insert(
          changed, context.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), context.user());
    }
  }

  private boolean isSound(ReadingRow row, O owner, ImportContext context) {
    if (owner == null) {
      context.refuse(row.line(), kind.ownerColumn(), row.code(), kind.unknown(row.code()));
      return false;
    }
    String refusal = IntervalStart.refusal(row.startUtc(), owner.intervalMinutes(), owner.zone());
    if (refusal != null) {
      context.refuse(row.line(), "startUtc", row.startUtc().toString(), refusal);
      return false;
    }
    return isFirst(row, owner, context);
  }

  /** Files that overlap repeat rows: what says the same is counted, what contradicts is refused. */
  private boolean isFirst(ReadingRow row, O owner, ImportContext context) {
    SeenStarts.Seen before = seen.of(context).add(row, owner.intervalMinutes());
    if (before.kind() == SeenStarts.Kind.SAME) {
      context.unchanged();
    } else if (before.kind() == SeenStarts.Kind.CONTRADICTS) {
      context.refuse(
          row.line(),
          kind.valueColumn(),
          row.value().toPlainString(),
          "contradicts line %d, which has another value for this interval of %s %s"
              .formatted(before.line(), kind.ownerNoun(), owner.code()));
    }
    return before.kind() == SeenStarts.Kind.FIRST;
  }

  /** What differs from the stored versions, and the months in which it lies. */
  private List<NewReading> changed(
      List<Decided<O>> decided, Set<YearMonth> months, ImportContext context) {
    Map<ReadingKey, Reading> newest = stored.newest(decided.stream().map(Decided::key).toList());
    List<NewReading> changed = new ArrayList<>(decided.size());
    for (Decided<O> one : decided) {
      ReadingRow row = one.watched().row();
      Reading before = newest.get(one.key());
      boolean same = before != null && before.states(row);
      if (same) {
        context.unchanged();
      }
      if (same && before.status() != ReadingStatus.SUSPICIOUS) {
        continue;
      }
      String own = kind.doubt(one.owner(), row.scaled(one.owner()));
      String doubt = own == null ? one.watched().doubt() : own;
      if (doubt != null) {
        context.suspicious(row.line(), kind.valueColumn(), doubt);
      }
      if (!same) {
        int version = before == null ? 1 : before.version() + 1;
        changed.add(
            new NewReading(
                one.key(), version, row.value(), doubt, row.line(), row.label(), row.raw()));
        months.add(YearMonth.from(one.owner().zone().at(row.startUtc())));
      }
    }
    return changed;
  }

  /** A row about which its run is known, with whose reading it is. */
  private record Decided<O extends ReadingOwner>(
      RunWatch.Watched watched, O owner, ReadingKey key) {

    Decided(RunWatch.Watched watched, O owner) {
      this(watched, owner, new ReadingKey(owner.id(), watched.row().startUtc()));
    }
  }
}
