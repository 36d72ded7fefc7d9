package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.CostNature;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** One cost per line of each final bill's mining share. Sell-back credits are negative lines. */
final class EnergyCosts {

  private EnergyCosts() {}

  static List<CostItem> of(MonthFacts facts) {
    return facts.bills().stream()
        .filter(MonthFacts.Bill::complete)
        .filter(bill -> bill.currency().equals(facts.currency()))
        .flatMap(EnergyCosts::items)
        .toList();
  }

  private static Stream<CostItem> items(MonthFacts.Bill bill) {
    return bill.lines().stream()
        .filter(line -> line.amount().signum() != 0)
        .map(line -> item(bill, line));
  }

  private static CostItem item(MonthFacts.Bill bill, MonthFacts.BillLine line) {
    Money amount = Money.of(line.amount(), Currency.getInstance(bill.currency()));
    String description = bill.contractCode() + ": " + line.component();
    Explanation explanation =
        Explanation.of(description, line.amount(), bill.currency())
            .by("mining share of line %d of the bill".formatted(line.lineNo()), "cost-per-btc.md")
            .input(
                "line " + line.lineNo(),
                line.billAmount(),
                bill.currency(),
                "bill of %s version %d".formatted(bill.contractCode(), bill.version()),
                Sources.settlement(bill))
            .fact("billing month", bill.timeZone(), "zone of the contract")
            .build();
    return new CostItem(
        CostComponent.ENERGY_AND_COOLING,
        amount,
        description,
        bill.siteCode(),
        null,
        null,
        CostNature.CASH,
        Sources.settlement(bill),
        explanation);
  }
}
