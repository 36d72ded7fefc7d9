package io.wattledger.costmodel.capital.engine;

import io.wattledger.costmodel.capital.engine.Repayment.PrincipalPayment;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One calendar month of balance and interest. See docs/formulas/debt.md.
 *
 * @param opening the balance before the month, or the sum drawn in it
 * @param interest the interest of the month, half up at the minor unit
 * @param repaid the principal repaid in the month
 * @param days the stretches of days on which one balance bore interest
 */
record Accrual(Money opening, Money interest, Money repaid, List<Days> days) {

  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);

  /**
   * Days on which one balance bore interest.
   *
   * @param from first day
   * @param toExclusive first day after
   * @param balance the balance on these days
   */
  record Days(LocalDate from, LocalDate toExclusive, Money balance) {
    long count() {
      return ChronoUnit.DAYS.between(from, toExclusive);
    }
  }

  Money closing() {
    return opening.minus(repaid);
  }

  static Accrual of(DebtTerms terms, YearMonth month) {
    boolean beforeDraw = month.isBefore(YearMonth.from(terms.drawnOn()));
    if (beforeDraw || month.isAfter(YearMonth.from(terms.maturesOn()))) {
      Money zero = Money.zero(terms.principal().currency());
      return new Accrual(zero, zero, zero, List.of());
    }
    return terms
        .repayment()
        .match(
            atMaturity -> stated(terms, month, List.of()),
            level -> level(terms, month, level.payments()),
            schedule -> stated(terms, month, schedule.payments()));
  }

  private static Accrual stated(DebtTerms terms, YearMonth month, List<PrincipalPayment> payments) {
    LocalDate start = month.atDay(1);
    Money opening = terms.principal().minus(paid(terms, payments, LocalDate.MIN, start));
    Money repaid = paid(terms, payments, start, month.plusMonths(1).atDay(1));
    if (YearMonth.from(terms.maturesOn()).equals(month)) {
      repaid = opening;
    }
    List<Days> days = days(terms, month, opening, payments);
    return new Accrual(opening, interest(terms, month, days), repaid, days);
  }

  private static Accrual level(DebtTerms terms, YearMonth month, int payments) {
    Money zero = Money.zero(terms.principal().currency());
    Money level = DebtSchedule.levelPayment(terms.principal(), terms.annualRatePercent(), payments);
    YearMonth first = DebtTerms.firstWholeMonth(terms.drawnOn());
    if (month.isBefore(first)) {
      List<Days> stub = List.of(new Days(terms.drawnOn(), first.atDay(1), terms.principal()));
      return new Accrual(terms.principal(), interest(terms, month, stub), zero, stub);
    }
    Money balance = terms.principal();
    for (int k = 1; k <= payments; k++) {
      YearMonth paid = first.plusMonths(k - 1L);
      List<Days> whole = List.of(new Days(paid.atDay(1), paid.plusMonths(1).atDay(1), balance));
      Money interest = interest(terms, paid, whole);
      Money principal = k == payments ? balance : level.minus(interest);
      if (paid.equals(month)) {
        return new Accrual(balance, interest, principal, whole);
      }
      balance = balance.minus(principal);
    }
    return new Accrual(zero, zero, zero, List.of());
  }

  private static List<Days> days(
      DebtTerms terms, YearMonth month, Money opening, List<PrincipalPayment> payments) {
    LocalDate from = latest(month.atDay(1), terms.drawnOn());
    LocalDate to = earliest(month.plusMonths(1).atDay(1), lastDayExclusive(terms));
    List<Days> days = new ArrayList<>();
    Money balance = opening;
    if (terms.dayCount() != DayCount.MONTHLY) {
      for (PrincipalPayment payment : inOrder(payments)) {
        if (payment.on().isAfter(from) && payment.on().isBefore(to)) {
          days.add(new Days(from, payment.on(), balance));
          from = payment.on();
        }
        if (!payment.on().isBefore(month.atDay(1)) && payment.on().isBefore(to)) {
          balance = balance.minus(payment.amount());
        }
      }
    }
    if (from.isBefore(to)) {
      days.add(new Days(from, to, balance));
    }
    return days;
  }

  /**
   * By months, a debt that matures on the last day of a month bears that month's whole interest.
   */
  private static LocalDate lastDayExclusive(DebtTerms terms) {
    LocalDate matures = terms.maturesOn();
    boolean lastDay = matures.getDayOfMonth() == matures.lengthOfMonth();
    return terms.dayCount() == DayCount.MONTHLY && lastDay ? matures.plusDays(1) : matures;
  }

  private static Money interest(DebtTerms terms, YearMonth month, List<Days> days) {
    BigDecimal balanceDays = BigDecimal.ZERO;
    for (Days stretch : days) {
      balanceDays =
          balanceDays.add(stretch.balance().amount().multiply(BigDecimal.valueOf(stretch.count())));
    }
    long divisor = 100L * terms.dayCount().daysPerYear(month.lengthOfMonth());
    BigDecimal exact =
        balanceDays
            .multiply(terms.annualRatePercent())
            .divide(BigDecimal.valueOf(divisor), PRECISION);
    return Money.of(exact, terms.principal().currency()).rounded();
  }

  private static Money paid(
      DebtTerms terms, List<PrincipalPayment> payments, LocalDate from, LocalDate toExclusive) {
    return payments.stream()
        .filter(p -> !p.on().isBefore(from) && p.on().isBefore(toExclusive))
        .map(PrincipalPayment::amount)
        .reduce(Money.zero(terms.principal().currency()), Money::plus);
  }

  private static List<PrincipalPayment> inOrder(List<PrincipalPayment> payments) {
    return payments.stream().sorted(Comparator.comparing(PrincipalPayment::on)).toList();
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
