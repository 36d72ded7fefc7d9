package io.wattledger.costmodel.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one currency of the company's statements. */
@ApplicationScoped
public class StatementCurrency {

  private final Currency currency;

  /** From {@code wattledger.statement.currency}, an ISO 4217 code. */
  public StatementCurrency(
      @ConfigProperty(name = "wattledger.statement.currency", defaultValue = "USD") String code) {
    this.currency = Currency.getInstance(code);
  }

  /** The ISO 4217 code. */
  public String code() {
    return currency.getCurrencyCode();
  }
}
