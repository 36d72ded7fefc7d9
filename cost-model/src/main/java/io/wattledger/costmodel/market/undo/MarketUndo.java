package io.wattledger.costmodel.market.undo;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Takes imported market figures back by further versions: the content before, or a withdrawal; and
 * where a suspicious value waited before, that one again on top. A figure that was changed or
 * released since stands against it.
 */
@ApplicationScoped
public class MarketUndo {

  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the house's services. */
  public MarketUndo(AdvisoryLocks locks, AuditTrail audit, CurrentUser user, Clock clock) {
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** The undo of a kind's imports. */
  public <V extends MarketFigure<V>> Undoing of(MarketFigures<V> figures) {
    return new OfKind<>(figures);
  }

  private final class OfKind<V extends MarketFigure<V>> implements Undoing.Possible {

    private final MarketFigures<V> figures;

    OfKind(MarketFigures<V> figures) {
      this.figures = figures;
    }

    @Override
    public void hold(AppliedImport run) {
      locks.exclusive(MarketFigures.LOCK_FAMILY, figures.lock());
    }

    @Override
    public UndoFindings examine(AppliedImport run) {
      UndoFindings findings = new UndoFindings();
      figures.imported(run.id()).forEach(figure -> examine(run, figure, findings));
      return findings;
    }

    private void examine(AppliedImport run, ImportedFigure<V> figure, UndoFindings findings) {
      V newest = figure.newest();
      String record = figures.words(newest.id());
      newest.month().ifPresent(findings::touches);
      if (figure.wasNothing()) {
        findings.withdraws(record);
      } else {
        findings.restores(record);
      }
      if (!run.id().equals(newest.importId())) {
        findings.blocks(
            figures.type(),
            newest.id(),
            record,
            "was changed by %s at %s (version %d)"
                .formatted(newest.recordedBy(), newest.recordedAt(), newest.version()));
      }
    }

    @Override
    public void reverse(AppliedImport run, String reason) {
      for (ImportedFigure<V> figure : figures.imported(run.id())) {
        V newest = figure.newest();
        V last = add(run.id(), newest, figure.usedBefore(), reason);
        if (figure.waitingBefore().isPresent()) {
          last = add(run.id(), last, figure.waitingBefore().get(), reason);
        }
        audit.record(figures.type() + ".import-undone", figures.type(), newest.id(), newest, last);
      }
    }

    private V add(UUID undone, V newest, V content, String reason) {
      V next =
          content.again(
              newest.version() + 1,
              "Import undone: " + reason,
              user.name(),
              clock.instant().truncatedTo(ChronoUnit.MICROS));
      figures.add(next, undone);
      return next;
    }
  }
}
