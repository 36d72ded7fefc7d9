package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.CostNature;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.util.Currency;
import java.util.List;

/** One cost per fact that finance stated, times the share that mining bears. */
final class StatedCosts {

  private StatedCosts() {}

  static List<CostItem> of(MonthFacts facts) {
    return facts.costs().stream()
        .filter(cost -> cost.currency().equals(facts.currency()))
        .map(StatedCosts::item)
        .filter(item -> !item.amount().isZero())
        .toList();
  }

  private static CostItem item(MonthFacts.StatedCost cost) {
    Money whole = Money.of(cost.amount(), Currency.getInstance(cost.currency()));
    Money share = MiningShare.of(whole, cost.miningSharePercent());
    String document = cost.document() == null ? "no document stated" : cost.document();
    Explanation stated =
        Explanation.of(cost.description(), whole.amount(), cost.currency())
            .by("as stated", "cost-per-btc.md")
            .input("amount", whole.amount(), cost.currency(), document, Sources.cost(cost))
            .build();
    return new CostItem(
        cost.component(),
        share,
        cost.description(),
        cost.siteCode(),
        cost.modelCode(),
        cost.driver(),
        CostNature.CASH,
        Sources.cost(cost),
        MiningShare.explain(cost.description(), share, whole, cost.miningSharePercent(), stated));
  }
}
