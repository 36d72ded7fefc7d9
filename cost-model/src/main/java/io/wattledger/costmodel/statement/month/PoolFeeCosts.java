package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.CostNature;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One cost per site: the pool fees of the month in BTC at the month's market price, half up to the
 * cent. Without a market price there is no such cost and the price is reported missing.
 */
final class PoolFeeCosts {

  private PoolFeeCosts() {}

  static List<CostItem> of(MonthFacts facts, BigDecimal marketPrice) {
    List<CostItem> items = new ArrayList<>();
    if (marketPrice == null) {
      return items;
    }
    Map<String, Long> feeBySite = new TreeMap<>();
    for (MonthFacts.Payout payout : facts.payouts()) {
      feeBySite.merge(payout.siteCode(), payout.poolFeeSats(), Math::addExact);
    }
    feeBySite.forEach(
        (siteCode, sats) -> {
          if (sats != 0) {
            items.add(item(facts, siteCode, new Satoshis(sats).toBtc(), marketPrice));
          }
        });
    return items;
  }

  private static CostItem item(
      MonthFacts facts, String siteCode, BigDecimal feeBtc, BigDecimal marketPrice) {
    Currency currency = Currency.getInstance(facts.currency());
    Money amount = Money.of(feeBtc.multiply(marketPrice), currency).rounded();
    String description = "Pool fee: " + siteCode;
    Explanation explanation =
        Explanation.of(description, amount.amount(), facts.currency())
            .by("fee BTC × market price, half up to the cent", "cost-per-btc.md")
            .input(
                "fee",
                feeBtc,
                "BTC",
                "payouts of " + facts.period(),
                Sources.payouts(facts.period(), siteCode))
            .input(
                "market price",
                marketPrice,
                facts.currency() + "/BTC",
                "mean of the UTC daily closes",
                Sources.marketMonth(facts.period()))
            .build();
    return new CostItem(
        CostComponent.OVERHEAD_AND_FEES,
        amount,
        description,
        siteCode,
        null,
        null,
        CostNature.POOL_FEE,
        Sources.payouts(facts.period(), siteCode),
        explanation);
  }
}
