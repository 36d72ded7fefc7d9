package io.wattledger.costmodel.facts;

import io.wattledger.costmodel.facts.history.FactChange;
import io.wattledger.costmodel.facts.history.FactHistory;
import io.wattledger.costmodel.facts.history.FactVersion;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Takes imported facts back, each as if it was deleted by hand: its versions stay. A fact that was
 * corrected since stands against it; one that was taken back before is left as it is.
 *
 * @param <F> the kind of fact
 */
public abstract class FactUndo<F> implements Undoing.Possible {

  private final String kind;
  private final FactHistory history;

  /** For a kind of fact, for example {@code payout}. */
  protected FactUndo(String kind, FactHistory history) {
    this.kind = kind;
    this.history = history;
  }

  /** What an undo needs to know of a fact. */
  public record Known(UUID id, int version, String record, List<YearMonth> months) {}

  /** The facts that an import brought and that are still there. */
  protected abstract List<F> imported(UUID importId);

  /** The same, held against other changes until the transaction ends. */
  protected abstract List<F> lockImported(UUID importId);

  /** What an undo needs to know of a fact. */
  protected abstract Known known(F fact);

  /** Removes the fact from those in use. */
  protected abstract void delete(UUID id);

  @Override
  public final void hold(AppliedImport run) {
    lockImported(run.id());
  }

  @Override
  public final UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    for (F fact : imported(run.id())) {
      Known known = known(fact);
      findings.withdraws(known.record());
      findings.touches(known.months());
      if (known.version() > 1) {
        List<FactVersion> versions = history.of(kind, known.id());
        FactVersion last = versions.get(versions.size() - 1);
        findings.blocks(
            kind,
            known.id().toString(),
            known.record(),
            "was corrected by %s at %s (version %d)"
                .formatted(last.changedBy(), last.changedAt(), last.version()));
      }
    }
    return findings;
  }

  @Override
  public final void reverse(AppliedImport run, String reason) {
    for (F fact : imported(run.id())) {
      Known known = known(fact);
      delete(known.id());
      history.record(
          kind,
          known.id(),
          known.version() + 1,
          FactChange.DELETED,
          fact,
          null,
          "Import undone: " + reason);
    }
  }
}
