package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The terms of a loan, a convertible, a coin loan or an equipment lease (whose principal is the
 * lease liability). See docs/formulas/debt.md.
 *
 * @param code how people call it, for the explanation
 * @param principal what was drawn, positive
 * @param annualRatePercent the nominal annual rate, 12 for 12 %, zero or more
 * @param dayCount how interest is counted
 * @param drawnOn the first day that bears interest
 * @param maturesOn the day on which the rest is paid back; it bears no interest itself
 * @param repayment how principal is paid back before
 * @param amortisedCost costs of raising the debt, spread over months, null when there are none
 * @param monthlyFee an agency fee per calendar month in which the debt is outstanding, null when
 *     there is none
 * @param source the record it was read from, null when there is none
 */
public record DebtTerms(
    String code,
    Money principal,
    BigDecimal annualRatePercent,
    DayCount dayCount,
    LocalDate drawnOn,
    LocalDate maturesOn,
    Repayment repayment,
    AmortisedCost amortisedCost,
    Money monthlyFee,
    SourceRef source) {

  /**
   * A cost of raising the debt, spread evenly.
   *
   * @param amount the whole cost, not negative
   * @param months over how many months, at least one
   * @param from the first month
   */
  public record AmortisedCost(Money amount, int months, YearMonth from) {

    /** Refuses a negative amount, no months or no first month. */
    public AmortisedCost {
      Objects.requireNonNull(from, "from");
      if (amount.signum() < 0 || months < 1) {
        throw new IllegalArgumentException(
            "a debt cost is not negative and spread over at least one month");
      }
    }
  }

  /** Refuses missing parts, a principal of zero or less, a negative rate, backward dates. */
  public DebtTerms {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(dayCount, "dayCount");
    Objects.requireNonNull(drawnOn, "drawnOn");
    Objects.requireNonNull(maturesOn, "maturesOn");
    Objects.requireNonNull(repayment, "repayment");
    if (principal.signum() <= 0) {
      throw new IllegalArgumentException("the principal of " + code + " must be positive");
    }
    if (annualRatePercent.signum() < 0) {
      throw new IllegalArgumentException("the rate of " + code + " must not be negative");
    }
    if (!drawnOn.isBefore(maturesOn)) {
      throw new IllegalArgumentException(code + " must mature after it is drawn");
    }
    requireFittingRepayment(code, principal, drawnOn, maturesOn, repayment);
  }

  private static void requireFittingRepayment(
      String code, Money principal, LocalDate drawnOn, LocalDate maturesOn, Repayment repayment) {
    if (repayment instanceof Repayment.LevelPayment level) {
      YearMonth last = firstWholeMonth(drawnOn).plusMonths(level.payments() - 1L);
      YearMonth matures = YearMonth.from(maturesOn);
      if (!matures.equals(last) && !matures.equals(last.plusMonths(1))) {
        throw new IllegalArgumentException(
            "%s: %d level payments end in %s, so it matures in that month or the next, not in %s"
                .formatted(code, level.payments(), last, matures));
      }
    }
    if (repayment instanceof Repayment.Schedule schedule) {
      Money sum = Money.zero(principal.currency());
      for (Repayment.PrincipalPayment payment : schedule.payments()) {
        sum = sum.plus(payment.amount());
        if (payment.on().isBefore(drawnOn) || payment.on().isAfter(maturesOn)) {
          throw new IllegalArgumentException(
              code + ": the repayment of " + payment.on() + " lies outside the debt's term");
        }
      }
      if (sum.compareTo(principal) > 0) {
        throw new IllegalArgumentException(code + ": the repayments exceed the principal");
      }
    }
  }

  /** The first calendar month in which the debt is outstanding from the first day. */
  static YearMonth firstWholeMonth(LocalDate drawnOn) {
    YearMonth month = YearMonth.from(drawnOn);
    return drawnOn.getDayOfMonth() == 1 ? month : month.plusMonths(1);
  }

  /** Terms without costs or fees, repaid at maturity. */
  public static DebtTerms interestOnly(
      String code,
      Money principal,
      BigDecimal annualRatePercent,
      DayCount dayCount,
      LocalDate drawnOn,
      LocalDate maturesOn) {
    return new DebtTerms(
        code,
        principal,
        annualRatePercent,
        dayCount,
        drawnOn,
        maturesOn,
        new Repayment.AtMaturity(),
        null,
        null,
        null);
  }
}
