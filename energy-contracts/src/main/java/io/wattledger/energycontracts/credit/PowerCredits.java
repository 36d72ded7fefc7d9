package io.wattledger.energycontracts.credit;

import io.wattledger.energycontracts.engine.credit.CreditLedger;
import io.wattledger.energycontracts.engine.credit.CreditMonth;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * The power credits of a contract: earned = used + expired + open.
 *
 * @param contractCode the contract
 * @param currency its currency
 * @param earned all credits, opening balances included
 * @param used what paid bills
 * @param expired what was lost
 * @param open what is left
 * @param quarters opening, earned, used, expired and closing by quarter
 * @param months the same by month
 */
public record PowerCredits(
    String contractCode,
    String currency,
    BigDecimal earned,
    BigDecimal used,
    BigDecimal expired,
    BigDecimal open,
    List<Flow> quarters,
    List<Flow> months) {

  /**
   * The credits of a stretch of months: opening + earned − used − expired = closing.
   *
   * @param from first month
   * @param to last month
   * @param opening open before it
   * @param earned earned in it
   * @param used used for its bills
   * @param expired lost at its end
   * @param closing open after it
   */
  public record Flow(
      YearMonth from,
      YearMonth to,
      BigDecimal opening,
      BigDecimal earned,
      BigDecimal used,
      BigDecimal expired,
      BigDecimal closing) {

    static Flow of(CreditMonth month) {
      return new Flow(
          month.from(),
          month.to(),
          month.opening().amount(),
          month.earned().amount(),
          month.used().amount(),
          month.expired().amount(),
          month.closing().amount());
    }
  }

  static PowerCredits of(String contractCode, Currency currency, CreditLedger ledger) {
    return new PowerCredits(
        contractCode,
        currency.getCurrencyCode(),
        sum(ledger, currency, CreditMonth::earned),
        sum(ledger, currency, CreditMonth::used),
        sum(ledger, currency, CreditMonth::expired),
        ledger.lots().stream()
            .map(lot -> lot.open())
            .reduce(Money.zero(currency), Money::plus)
            .amount(),
        ledger.quarters().stream().map(Flow::of).toList(),
        ledger.months().stream().map(Flow::of).toList());
  }

  private static BigDecimal sum(
      CreditLedger ledger, Currency currency, Function<CreditMonth, Money> figure) {
    return ledger.months().stream().map(figure).reduce(Money.zero(currency), Money::plus).amount();
  }
}
