package io.wattledger.costmodel.market.price;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes imported closing prices back by further versions: the price before, or a withdrawal. A
 * price that was changed or released since stands against it.
 */
@ApplicationScoped
public class DailyCloseUndo implements Undoing.Possible {

  private final DailyCloseRepository closes;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the closes. */
  public DailyCloseUndo(
      DailyCloseRepository closes,
      AdvisoryLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.closes = closes;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /**
   * A day of the import.
   *
   * @param versions all versions of the day, newest first
   * @param imported the version that the import brought
   */
  private record Day(List<DailyClose> versions, int imported) {

    DailyClose newest() {
      return versions.get(0);
    }

    /** What was in use or withdrawn before the import, empty when there was nothing. */
    Optional<DailyClose> usedBefore() {
      return versions.stream()
          .filter(v -> v.version() < imported && v.status() != PriceStatus.SUSPICIOUS)
          .findFirst();
    }

    /** The suspicious price that waited before the import, empty when there was none. */
    Optional<DailyClose> pendingBefore() {
      return versions.stream()
          .filter(v -> v.version() == imported - 1 && v.status() == PriceStatus.SUSPICIOUS)
          .findFirst();
    }

    boolean wasNothing() {
      return pendingBefore().isEmpty()
          && usedBefore().map(v -> v.status() == PriceStatus.WITHDRAWN).orElse(true);
    }
  }

  @Override
  public void hold(AppliedImport run) {
    locks.exclusive(DailyCloseService.LOCK_FAMILY, "daily-close");
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    days(run.id())
        .forEach(
            (date, day) -> {
              String record = "closing price of " + date;
              findings.touches(YearMonth.from(date));
              if (day.wasNothing()) {
                findings.withdraws(record);
              } else {
                findings.restores(record);
              }
              DailyClose newest = day.newest();
              if (!run.id().equals(newest.importId())) {
                findings.blocks(
                    "daily-close",
                    date.toString(),
                    record,
                    "was changed by %s at %s (version %d)"
                        .formatted(newest.recordedBy(), newest.recordedAt(), newest.version()));
              }
            });
    return findings;
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    days(run.id())
        .forEach(
            (date, day) -> {
              DailyClose newest = day.newest();
              DailyClose last =
                  add(run.id(), newest, day.usedBefore().orElse(withdrawn(newest)), reason);
              if (day.pendingBefore().isPresent()) {
                last = add(run.id(), last, day.pendingBefore().get(), reason);
              }
              audit.record(
                  "daily-close.import-undone", "daily-close", date.toString(), newest, last);
            });
  }

  private Map<LocalDate, Day> days(UUID importId) {
    Map<LocalDate, Integer> imported = closes.ofImport(importId);
    return closes.aroundImport(importId).stream()
        .collect(Collectors.groupingBy(DailyClose::date, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                day -> new Day(day.getValue(), imported.get(day.getKey())),
                (a, b) -> a,
                TreeMap::new));
  }

  private DailyClose add(UUID undone, DailyClose newest, DailyClose content, String reason) {
    DailyClose next =
        new DailyClose(
            newest.date(),
            content.priceUsd(),
            content.status(),
            newest.version() + 1,
            content.source(),
            content.importId(),
            "Import undone: " + reason,
            user.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    closes.add(next, undone);
    return next;
  }

  private static DailyClose withdrawn(DailyClose of) {
    return new DailyClose(
        of.date(),
        of.priceUsd(),
        PriceStatus.WITHDRAWN,
        of.version(),
        of.source(),
        null,
        null,
        of.recordedBy(),
        of.recordedAt());
  }
}
