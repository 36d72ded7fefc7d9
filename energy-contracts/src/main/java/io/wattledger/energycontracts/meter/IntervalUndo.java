package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.ImportedStretch;
import io.wattledger.energycontracts.reading.SettledBills;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes imported readings back by further versions: the reading before, or a withdrawal. A reading
 * that was corrected, released or rejected since, and a final bill that was settled from it, stand
 * against.
 */
@ApplicationScoped
public class IntervalUndo implements Undoing.Possible {

  private final IntervalUndoRepository imported;
  private final MeterRepository meters;
  private final SettledBills bills;
  private final AdvisoryLocks locks;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored readings. */
  public IntervalUndo(
      IntervalUndoRepository imported,
      MeterRepository meters,
      SettledBills bills,
      AdvisoryLocks locks,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.imported = imported;
    this.meters = meters;
    this.bills = bills;
    this.locks = locks;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void hold(AppliedImport run) {
    locks.exclusive(IntervalImport.LOCK_FAMILY, IntervalImport.LOCK_KEY);
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    List<IntervalUndoRepository.MeterMonthCount> counts = imported.counts(ImportedStretch.of(run));
    counts.forEach(
        count -> {
          findings.touches(count.month());
          findings.counts(count.readings() - count.restored(), count.restored());
          findings.example(
              "%s in %s: %d readings"
                  .formatted(count.meterCode(), count.month(), count.readings()));
        });
    imported
        .changedSince(ImportedStretch.of(run))
        .forEach(
            reading ->
                findings.blocks(
                    "meter",
                    reading.meterCode(),
                    "reading of %s at %s".formatted(reading.meterCode(), reading.startUtc()),
                    reading.detail()));
    Set<String> codes =
        counts.stream()
            .map(IntervalUndoRepository.MeterMonthCount::meterCode)
            .collect(Collectors.toSet());
    Set<String> contracts =
        meters.ofCodes(codes).stream()
            .map(Meter::contractCode)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    bills.block(findings, contracts, findings.months(), run.from());
    return findings;
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    imported.reverse(
        ImportedStretch.of(run), clock.instant().truncatedTo(ChronoUnit.MICROS), user.name());
    changes.publish("meter-intervals", run.id().toString(), null);
  }
}
