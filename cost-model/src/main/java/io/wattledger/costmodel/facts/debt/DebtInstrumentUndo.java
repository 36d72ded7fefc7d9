package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.facts.FactUndo;
import io.wattledger.costmodel.facts.history.FactHistory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes imported debts back. */
@Singleton
public class DebtInstrumentUndo extends FactUndo<DebtInstrument> {

  private final DebtInstrumentRepository debts;

  /** Over the stored debts. */
  public DebtInstrumentUndo(DebtInstrumentRepository debts, FactHistory history) {
    super(DebtInstrumentService.KIND, history);
    this.debts = debts;
  }

  @Override
  protected List<DebtInstrument> imported(UUID importId) {
    return debts.ofImport(importId);
  }

  @Override
  protected List<DebtInstrument> lockImported(UUID importId) {
    return debts.lockImport(importId);
  }

  @Override
  protected Known known(DebtInstrument debt) {
    return new Known(
        debt.id(),
        debt.version(),
        "debt instrument " + debt.code(),
        MonthlyCost.changedMonths(debt, null));
  }

  @Override
  protected void delete(UUID id) {
    debts.delete(id);
  }
}
