package io.wattledger.costmodel.statement.engine;

import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cost and coins of one scope over a month or several. Per-coin figures are absent when no coin was
 * produced. Formulas: docs/formulas/cost-per-btc.md.
 *
 * @param currency the currency of every amount
 * @param sats coins produced, in satoshi
 * @param amounts cost by component, every component present
 * @param marketPrice market price per BTC at the minor unit, null while there is none
 */
public record ScopeFigures(
    Currency currency, long sats, Map<CostComponent, Money> amounts, BigDecimal marketPrice) {

  /** Copies the amounts. */
  public ScopeFigures {
    amounts = Collections.unmodifiableMap(new EnumMap<>(amounts));
  }

  /** Coins produced, in BTC. */
  public BigDecimal btc() {
    return new Satoshis(sats).toBtc();
  }

  /** Cost of all components. */
  public Money total() {
    return amounts.values().stream().reduce(Money.zero(currency), Money::plus);
  }

  /** Cost of a component per BTC, half up to the minor unit. */
  public Optional<BigDecimal> perBtc(CostComponent component) {
    return perBtc(amounts.get(component));
  }

  /**
   * Total cost per BTC, half up to the minor unit: the total divided once, which may differ by a
   * cent from the sum of the rounded components.
   */
  public Optional<BigDecimal> totalPerBtc() {
    return perBtc(total());
  }

  /** Market price less total cost per BTC. */
  public Optional<BigDecimal> resultPerBtc() {
    return marketPrice == null ? Optional.empty() : totalPerBtc().map(marketPrice::subtract);
  }

  /** Coins at the market price less total cost, half up to the minor unit. */
  public Optional<Money> result() {
    return Optional.ofNullable(marketPrice)
        .map(price -> Money.of(price.multiply(btc()), currency).minus(total()).rounded());
  }

  /**
   * The figures of several months: costs and coins are summed before they are divided.
   *
   * @param months figures of the single months in one currency, at least one
   * @param marketPrice mean over all daily closes of the months, null while there is none
   */
  public static ScopeFigures sum(Iterable<ScopeFigures> months, BigDecimal marketPrice) {
    Currency currency = months.iterator().next().currency();
    long sats = 0;
    Map<CostComponent, Money> amounts = new EnumMap<>(CostComponent.class);
    for (ScopeFigures month : months) {
      sats = Math.addExact(sats, month.sats());
      month.amounts().forEach((component, money) -> amounts.merge(component, money, Money::plus));
    }
    return new ScopeFigures(currency, sats, amounts, marketPrice);
  }

  private Optional<BigDecimal> perBtc(Money amount) {
    if (sats <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        amount
            .amount()
            .multiply(BigDecimal.valueOf(Satoshis.PER_BTC))
            .divide(
                BigDecimal.valueOf(sats),
                Math.max(0, currency.getDefaultFractionDigits()),
                RoundingMode.HALF_UP));
  }
}
