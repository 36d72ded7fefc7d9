package io.wattledger.kernel.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact decimal amount in one currency. Arithmetic never rounds and never mixes currencies;
 * {@link #rounded(RoundingRule)} is the only place where digits are lost.
 *
 * @param amount the amount in major units (dollars, not cents), positive or negative
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  /** The US dollar, the reporting currency of the demo company. */
  public static final Currency USD = Currency.getInstance("USD");

  /** Refuses a missing amount or currency. */
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /** An amount in a currency. */
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  /**
   * An amount from its decimal text.
   *
   * @throws IllegalArgumentException when the text is no decimal or the code no ISO 4217 currency
   */
  public static Money of(String amount, String currencyCode) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
  }

  /** US dollars from decimal text. */
  public static Money usd(String amount) {
    return new Money(new BigDecimal(amount), USD);
  }

  /** Zero in a currency, at its minor unit. */
  public static Money zero(Currency currency) {
    return new Money(
        BigDecimal.ZERO.setScale(Math.max(0, currency.getDefaultFractionDigits())), currency);
  }

  /** The sum. */
  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  /** The difference. */
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  /** The exact product with a plain factor. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** The amount as it is charged under a rounding rule. */
  public Money rounded(RoundingRule rule) {
    return new Money(rule.round(amount, currency), currency);
  }

  /** The amount half up at the currency's minor unit. */
  public Money rounded() {
    return rounded(RoundingRule.HALF_UP);
  }

  /** Whether the amount is zero, whatever its scale. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return amount.signum();
  }

  /** The amount in plain notation, without the currency: the form that JSON carries. */
  public String toPlainString() {
    return amount.toPlainString();
  }

  /** The amount in plain notation and its currency, for people and logs. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }

  /**
   * Compares amounts by value.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot combine " + currency + " with " + other.currency + " without a stored rate");
    }
    return other;
  }
}
