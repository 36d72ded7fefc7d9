package io.wattledger.costmodel.facts.cost;

import io.wattledger.costmodel.facts.FactUndo;
import io.wattledger.costmodel.facts.history.FactHistory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes imported costs back. */
@Singleton
public class CostFactUndo extends FactUndo<CostFact> {

  private final CostFactRepository costs;

  /** Over the stored costs. */
  public CostFactUndo(CostFactRepository costs, FactHistory history) {
    super(CostFactService.KIND, history);
    this.costs = costs;
  }

  @Override
  protected List<CostFact> imported(UUID importId) {
    return costs.ofImport(importId);
  }

  @Override
  protected List<CostFact> lockImported(UUID importId) {
    return costs.lockImport(importId);
  }

  @Override
  protected Known known(CostFact cost) {
    return new Known(
        cost.id(),
        cost.version(),
        "cost %s of %s".formatted(cost.code(), cost.period()),
        List.of(cost.period()));
  }

  @Override
  protected void delete(UUID id) {
    costs.delete(id);
  }
}
