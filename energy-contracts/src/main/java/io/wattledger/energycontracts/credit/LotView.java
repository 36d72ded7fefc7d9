package io.wattledger.energycontracts.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.energycontracts.engine.credit.CreditLot;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A credit and what became of it: amount = used + expired + open.
 *
 * @param month the month that earned it
 * @param name the block that was sold back, or the name of an opening balance
 * @param amount what was earned
 * @param offsets which lines of a bill it may pay
 * @param maxBillPercent the most that it may pay of these lines
 * @param lastMonth the last month whose bill it may pay, absent when it never expires
 * @param uses the bills that it paid
 * @param used what paid bills
 * @param expired what was lost
 * @param open what is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LotView(
    YearMonth month,
    String name,
    BigDecimal amount,
    CreditTerms.Offsets offsets,
    BigDecimal maxBillPercent,
    YearMonth lastMonth,
    List<UseView> uses,
    BigDecimal used,
    BigDecimal expired,
    BigDecimal open) {

  /**
   * A bill that a credit paid.
   *
   * @param month the bill's month
   * @param amount how much
   */
  public record UseView(YearMonth month, BigDecimal amount) {}

  static LotView of(CreditLot lot) {
    return new LotView(
        lot.credit().month(),
        lot.credit().component(),
        lot.credit().amount().amount(),
        lot.credit().terms().offsets(),
        lot.credit().terms().maxBillPercent(),
        lot.credit().lastMonth(),
        lot.uses().stream().map(use -> new UseView(use.month(), use.amount().amount())).toList(),
        lot.used().amount(),
        lot.expired().amount(),
        lot.open().amount());
  }
}
