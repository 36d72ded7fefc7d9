package io.wattledger.costmodel.market.difficulty;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Takes imported difficulty epochs back by further versions: the content before, or a withdrawal.
 * One that was changed since stands against it. No closed statement uses them, so no month is
 * touched.
 */
@ApplicationScoped
public class DifficultyEpochUndo implements Undoing.Possible {

  private static final String TYPE = "difficulty-epoch";

  private final DifficultyEpochRepository epochs;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the repository and the house's services. */
  public DifficultyEpochUndo(
      DifficultyEpochRepository epochs,
      AdvisoryLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.epochs = epochs;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void hold(AppliedImport run) {
    locks.exclusive("market", "difficulty-epoch");
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    for (DifficultyEpoch imported : epochs.ofImport(run.id())) {
      List<DifficultyEpoch> versions = epochs.versions(imported.startHeight());
      String record = "difficulty epoch from block " + imported.startHeight();
      if (before(versions, imported).withdrawn()) {
        findings.withdraws(record);
      } else {
        findings.restores(record);
      }
      DifficultyEpoch newest = versions.get(0);
      if (!run.id().equals(newest.importId())) {
        findings.blocks(
            TYPE,
            Long.toString(imported.startHeight()),
            record,
            "was changed by %s at %s (version %d)"
                .formatted(newest.recordedBy(), newest.recordedAt(), newest.version()));
      }
    }
    return findings;
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    for (DifficultyEpoch imported : epochs.ofImport(run.id())) {
      List<DifficultyEpoch> versions = epochs.versions(imported.startHeight());
      DifficultyEpoch newest = versions.get(0);
      DifficultyEpoch next = next(newest, before(versions, imported), "Import undone: " + reason);
      epochs.add(next, run.id());
      audit.record(
          TYPE + ".import-undone", TYPE, Long.toString(imported.startHeight()), newest, next);
    }
  }

  /** What was stated before the import, a withdrawal when nothing was. */
  private static DifficultyEpoch before(List<DifficultyEpoch> versions, DifficultyEpoch imported) {
    return versions.stream()
        .filter(version -> version.version() == imported.version() - 1)
        .findFirst()
        .orElse(withdrawn(imported));
  }

  private DifficultyEpoch next(DifficultyEpoch newest, DifficultyEpoch content, String reason) {
    return new DifficultyEpoch(
        newest.startHeight(),
        content.nBits(),
        content.difficulty(),
        content.startedAt(),
        content.withdrawn(),
        newest.version() + 1,
        content.source(),
        content.importId(),
        reason,
        user.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static DifficultyEpoch withdrawn(DifficultyEpoch of) {
    return new DifficultyEpoch(
        of.startHeight(),
        of.nBits(),
        of.difficulty(),
        of.startedAt(),
        true,
        of.version(),
        of.source(),
        null,
        null,
        of.recordedBy(),
        of.recordedAt());
  }
}
