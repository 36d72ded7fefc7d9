package io.wattledger.energycontracts.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.energycontracts.engine.credit.EarnedCredit;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;

/**
 * A stored opening balance.
 *
 * @param contractCode its contract
 * @param month the month that earned it
 * @param name what it is called
 * @param amount what was open of it
 * @param offsets which lines of a bill it may pay
 * @param maxBillPercent the most that it may pay of these lines
 * @param expiresAfterMonths after how many months it is lost, never when absent
 * @param note where it comes from
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opening(
    String contractCode,
    YearMonth month,
    String name,
    BigDecimal amount,
    CreditTerms.Offsets offsets,
    BigDecimal maxBillPercent,
    Integer expiresAfterMonths,
    String note,
    Instant recordedAt,
    String recordedBy) {

  EarnedCredit credit(Currency currency) {
    return new EarnedCredit(
        month,
        name,
        Money.of(amount, currency),
        new CreditTerms(offsets, maxBillPercent, expiresAfterMonths));
  }
}
