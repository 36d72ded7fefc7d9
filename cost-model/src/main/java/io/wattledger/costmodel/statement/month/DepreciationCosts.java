package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.capital.engine.DepreciableAsset;
import io.wattledger.costmodel.capital.engine.DepreciationMonth;
import io.wattledger.costmodel.capital.engine.StraightLine;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.CostNature;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * One cost per mining asset batch: its straight-line charge of the month (docs/formulas/
 * depreciation.md). Impairments and disposals are shown below the four components.
 */
final class DepreciationCosts {

  private DepreciationCosts() {}

  static List<CostItem> of(MonthFacts facts) {
    List<CostItem> items = new ArrayList<>();
    for (MonthFacts.Batch batch : inBooks(facts)) {
      DepreciationMonth month = StraightLine.charge(asset(batch), facts.period());
      if (!month.charge().isZero()) {
        items.add(item(batch, month));
      }
    }
    return items;
  }

  static List<BelowLine> below(MonthFacts facts) {
    List<BelowLine> lines = new ArrayList<>();
    for (MonthFacts.Batch batch : inBooks(facts)) {
      DepreciationMonth month = StraightLine.charge(asset(batch), facts.period());
      addBelow(lines, batch, "IMPAIRMENT", "Write-down of ", month.impairment());
      addBelow(
          lines,
          batch,
          "DISPOSAL",
          "Carrying amount given up, before proceeds: ",
          month.carryingAmountAtDisposal());
    }
    return lines;
  }

  private static void addBelow(
      List<BelowLine> lines, MonthFacts.Batch batch, String kind, String text, Money amount) {
    if (!amount.isZero()) {
      lines.add(
          new BelowLine(
              kind,
              amount,
              text + batch.code(),
              batch.siteCode(),
              batch.modelCode(),
              Sources.batch(batch)));
    }
  }

  private static List<MonthFacts.Batch> inBooks(MonthFacts facts) {
    return facts.batches().stream()
        .filter(batch -> batch.inServiceOn() != null)
        .filter(batch -> batch.currency().equals(facts.currency()))
        .toList();
  }

  private static CostItem item(MonthFacts.Batch batch, DepreciationMonth month) {
    return new CostItem(
        CostComponent.DEPRECIATION_AND_MAINTENANCE,
        month.charge(),
        "Depreciation: %s (%d × %s)".formatted(batch.code(), batch.quantity(), what(batch)),
        batch.siteCode(),
        batch.machines() ? batch.modelCode() : null,
        null,
        CostNature.NON_CASH,
        Sources.batch(batch),
        month.explanation());
  }

  private static String what(MonthFacts.Batch batch) {
    return batch.modelCode() != null ? batch.modelCode() : batch.description();
  }

  private static DepreciableAsset asset(MonthFacts.Batch batch) {
    Currency currency = Currency.getInstance(batch.currency());
    BigDecimal quantity = BigDecimal.valueOf(batch.quantity());
    return new DepreciableAsset(
        batch.code(),
        Money.of(batch.unitCost().multiply(quantity), currency),
        Money.of(batch.salvageValuePerUnit().multiply(quantity), currency),
        batch.usefulLifeMonths(),
        batch.inServiceOn(),
        batch.retiredOn(),
        batch.writeDowns().stream()
            .map(
                w ->
                    new DepreciableAsset.WriteDown(
                        w.on(), Money.of(w.carryingAmount(), currency), w.reason()))
            .toList(),
        List.of(),
        Sources.batch(batch));
  }
}
