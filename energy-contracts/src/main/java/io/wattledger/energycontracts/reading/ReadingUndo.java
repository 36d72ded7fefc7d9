package io.wattledger.energycontracts.reading;

import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes imported readings back by further versions: the reading before, or a withdrawal. A reading
 * that was corrected, released or rejected since, and a final bill that was settled from it, stand
 * against.
 */
@ApplicationScoped
public class ReadingUndo {

  private final Sql sql;
  private final SettledBills bills;
  private final ReadingLocks locks;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored readings. */
  public ReadingUndo(
      Sql sql,
      SettledBills bills,
      ReadingLocks locks,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.sql = sql;
    this.bills = bills;
    this.locks = locks;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** The undo of a kind's imports. */
  public Undoing of(ReadingKind<?> kind, ReadingTable table) {
    return new OfKind(kind, new ReadingReversal(sql, table));
  }

  private final class OfKind implements Undoing.Possible {

    private final ReadingKind<?> kind;
    private final ReadingReversal reversal;

    OfKind(ReadingKind<?> kind, ReadingReversal reversal) {
      this.kind = kind;
      this.reversal = reversal;
    }

    @Override
    public void hold(AppliedImport run) {
      locks.hold(kind.name());
    }

    @Override
    public UndoFindings examine(AppliedImport run) {
      UndoFindings findings = new UndoFindings();
      List<ReadingReversal.MonthCount> counts = reversal.counts(ImportedStretch.of(run));
      for (ReadingReversal.MonthCount count : counts) {
        findings.touches(count.month());
        findings.counts(count.readings() - count.restored(), count.restored());
        findings.example(
            "%s in %s: %d %ss"
                .formatted(count.ownerCode(), count.month(), count.readings(), kind.noun()));
      }
      for (ReadingReversal.Changed changed : reversal.changedSince(ImportedStretch.of(run))) {
        findings.blocks(
            kind.ownerType(),
            changed.ownerCode(),
            "%s of %s at %s".formatted(kind.noun(), changed.ownerCode(), changed.startUtc()),
            changed.detail());
      }
      Set<String> owners =
          counts.stream().map(ReadingReversal.MonthCount::ownerCode).collect(Collectors.toSet());
      bills.block(findings, kind.contracts(owners), findings.months(), run.from());
      return findings;
    }

    @Override
    public void reverse(AppliedImport run, String reason) {
      reversal.reverse(
          ImportedStretch.of(run), clock.instant().truncatedTo(ChronoUnit.MICROS), user.name());
      changes.publish(kind.name(), run.id().toString(), null);
    }
  }
}
