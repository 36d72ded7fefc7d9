package io.wattledger.costmodel.statement.month;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;

/** The part of an amount that mining bears, half up to the cent. */
final class MiningShare {

  static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private MiningShare() {}

  static Money of(Money amount, BigDecimal percent) {
    return amount.times(percent).times(new BigDecimal("0.01")).rounded();
  }

  /** An explanation of the share, or the given one when mining bears the whole. */
  static Explanation explain(
      String label, Money share, Money amount, BigDecimal percent, Explanation whole) {
    if (percent.compareTo(WHOLE) == 0) {
      return whole;
    }
    return Explanation.of(label, share.amount(), amount.currency().getCurrencyCode())
        .by("amount × mining share / 100, half up to the cent", "cost-per-btc.md")
        .input("amount", whole)
        .input("mining share", percent, "%", "stated with the record")
        .build();
  }
}
