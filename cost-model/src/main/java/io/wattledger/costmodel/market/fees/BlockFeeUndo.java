package io.wattledger.costmodel.market.fees;

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
 * Takes imported mean fees back by further versions: the content before, or a withdrawal. One that
 * was changed since stands against it. No closed statement uses them, so no month is touched.
 */
@ApplicationScoped
public class BlockFeeUndo implements Undoing.Possible {

  private static final String TYPE = "block-fee-day";

  private final BlockFeeRepository fees;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the repository and the house's services. */
  public BlockFeeUndo(
      BlockFeeRepository fees,
      AdvisoryLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.fees = fees;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void hold(AppliedImport run) {
    locks.exclusive("market", "block-fees");
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    for (BlockFeeDay imported : fees.ofImport(run.id())) {
      List<BlockFeeDay> versions = fees.versions(imported.date());
      String record = "mean fees of " + imported.date();
      if (before(versions, imported).withdrawn()) {
        findings.withdraws(record);
      } else {
        findings.restores(record);
      }
      BlockFeeDay newest = versions.get(0);
      if (!run.id().equals(newest.importId())) {
        findings.blocks(
            TYPE,
            imported.date().toString(),
            record,
            "was changed by %s at %s (version %d)"
                .formatted(newest.recordedBy(), newest.recordedAt(), newest.version()));
      }
    }
    return findings;
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    for (BlockFeeDay imported : fees.ofImport(run.id())) {
      List<BlockFeeDay> versions = fees.versions(imported.date());
      BlockFeeDay newest = versions.get(0);
      BlockFeeDay next = next(newest, before(versions, imported), "Import undone: " + reason);
      fees.add(next, run.id());
      audit.record(TYPE + ".import-undone", TYPE, imported.date().toString(), newest, next);
    }
  }

  /** What was stated before the import, a withdrawal when nothing was. */
  private static BlockFeeDay before(List<BlockFeeDay> versions, BlockFeeDay imported) {
    return versions.stream()
        .filter(version -> version.version() == imported.version() - 1)
        .findFirst()
        .orElse(withdrawn(imported));
  }

  private BlockFeeDay next(BlockFeeDay newest, BlockFeeDay content, String reason) {
    return new BlockFeeDay(
        newest.date(),
        content.meanFeesBtcPerBlock(),
        content.withdrawn(),
        newest.version() + 1,
        content.source(),
        content.importId(),
        reason,
        user.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static BlockFeeDay withdrawn(BlockFeeDay of) {
    return new BlockFeeDay(
        of.date(),
        of.meanFeesBtcPerBlock(),
        true,
        of.version(),
        of.source(),
        null,
        null,
        of.recordedBy(),
        of.recordedAt());
  }
}
