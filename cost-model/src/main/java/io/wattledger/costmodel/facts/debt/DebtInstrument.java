package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.facts.debt.DebtInstrumentRequest.AmortisedCost;
import io.wattledger.costmodel.facts.debt.DebtInstrumentRequest.Payment;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.month.MonthFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A stored debt instrument.
 *
 * @param id its id
 * @param version its version, from 1
 * @param code its code
 * @param name its name
 * @param type what kind of debt it is
 * @param lender who lent it, null when unknown
 * @param principal what was drawn
 * @param currency ISO 4217 code
 * @param annualRatePercent nominal annual rate
 * @param dayCount how interest is counted
 * @param drawnOn the first day that bears interest
 * @param maturesOn the day of the final repayment
 * @param purpose what the money was raised for
 * @param miningSharePercent the part that mining bears
 * @param siteCode the site it finances, null for the company
 * @param driver by what the company's part is spread, null with a site
 * @param levelPayments number of equal monthly payments, null when there are none
 * @param repayments stated repayments of principal
 * @param amortisedCost costs of raising it, null when there are none
 * @param monthlyFee agency fee per calendar month, null when there is none
 * @param importId the import that brought it, null when it was entered
 */
public record DebtInstrument(
    UUID id,
    int version,
    String code,
    String name,
    DebtType type,
    String lender,
    BigDecimal principal,
    String currency,
    BigDecimal annualRatePercent,
    DayCount dayCount,
    LocalDate drawnOn,
    LocalDate maturesOn,
    DebtPurpose purpose,
    BigDecimal miningSharePercent,
    String siteCode,
    SharingDriver driver,
    Integer levelPayments,
    List<Payment> repayments,
    AmortisedCost amortisedCost,
    BigDecimal monthlyFee,
    UUID importId) {

  static DebtInstrument of(UUID id, int version, DebtInstrumentRequest request, UUID importId) {
    return new DebtInstrument(
        id,
        version,
        request.code(),
        request.name(),
        request.type(),
        request.lender(),
        cents(request.principal()),
        request.currency(),
        plain(request.annualRatePercent()),
        request.dayCount(),
        request.drawnOn(),
        request.maturesOn(),
        request.purpose(),
        plain(request.miningSharePercent()),
        request.siteCode(),
        request.driver(),
        request.levelPayments(),
        request.repayments(),
        request.amortisedCost(),
        request.monthlyFee() == null ? null : cents(request.monthlyFee()),
        importId);
  }

  DebtInstrumentRequest request() {
    return new DebtInstrumentRequest(
        code,
        name,
        type,
        lender,
        principal,
        currency,
        annualRatePercent,
        dayCount,
        drawnOn,
        maturesOn,
        purpose,
        miningSharePercent,
        siteCode,
        driver,
        levelPayments,
        repayments,
        amortisedCost,
        monthlyFee);
  }

  /** The instrument as a month's statement uses it. */
  public MonthFacts.Debt fact() {
    return new MonthFacts.Debt(
        id.toString(),
        version,
        code,
        type.name(),
        principal,
        currency,
        annualRatePercent,
        dayCount,
        drawnOn,
        maturesOn,
        levelPayments,
        repayments.stream().map(p -> new MonthFacts.PrincipalPayment(p.on(), p.amount())).toList(),
        amortisedCost == null ? null : amortisedCost.amount(),
        amortisedCost == null ? null : amortisedCost.months(),
        amortisedCost == null ? null : amortisedCost.from(),
        monthlyFee,
        miningSharePercent,
        siteCode,
        driver);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
