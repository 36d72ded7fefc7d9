package io.wattledger.costmodel.capital.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.costmodel.capital.engine.DebtTerms.AmortisedCost;
import io.wattledger.costmodel.capital.engine.Repayment.LevelPayment;
import io.wattledger.costmodel.capital.engine.Repayment.PrincipalPayment;
import io.wattledger.costmodel.capital.engine.Repayment.Schedule;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules and the worked examples of docs/formulas/debt.md. */
class DebtScheduleTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @ParameterizedTest
  @CsvSource({
    "45600000.00, 13,   MONTHLY, 494000.00",
    "30000000.00, 11.2, MONTHLY, 280000.00",
    "36000000.00, 9,    MONTHLY, 270000.00",
    "9600000.00,  10.5, ACT_360, 86800.00",
    "9600000.00,  10.5, ACT_365, 85610.96",
    "7440000.00,  11,   MONTHLY, 68200.00",
    "7440000.00,  0,    MONTHLY, 0.00"
  })
  void interestOfAWholeMonthFollowsTheDayCount(
      String principal, BigDecimal rate, DayCount dayCount, String interest) {
    DebtTerms terms = bullet(principal, rate, dayCount, "2026-01-01", "2029-01-01");

    DebtMonth month = DebtSchedule.month(terms, OCTOBER);

    assertThat(month.interest()).isEqualTo(Money.usd(interest));
    assertThat(month.closingBalance()).isEqualTo(Money.usd(principal));
    assertThat(month.principalRepaid()).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void interestRunsFromTheDrawToTheDayBeforeMaturity() {
    // Given: 3,600,000 at 10 % by 360ths is 1,000 a day
    DebtTerms terms =
        bullet("3600000.00", BigDecimal.TEN, DayCount.ACT_360, "2026-01-11", "2026-03-05");

    assertThat(interest(terms, "2025-12")).isEqualTo(Money.usd("0.00"));
    assertThat(interest(terms, "2026-01")).isEqualTo(Money.usd("21000.00"));
    assertThat(interest(terms, "2026-02")).isEqualTo(Money.usd("28000.00"));
    assertThat(interest(terms, "2026-03")).isEqualTo(Money.usd("4000.00"));
    assertThat(interest(terms, "2026-04")).isEqualTo(Money.usd("0.00"));
    assertThat(DebtSchedule.month(terms, YearMonth.of(2026, 3)).closingBalance())
        .isEqualTo(Money.usd("0.00"));
  }

  @Test
  void monthlyCountTakesPartMonthsByTheirDays() {
    // Given: 12,000 at 12 % is 120 a month
    DebtTerms terms =
        bullet("12000.00", new BigDecimal("12"), DayCount.MONTHLY, "2026-04-16", "2026-06-30");

    assertThat(interest(terms, "2026-04")).isEqualTo(Money.usd("60.00"));
    assertThat(interest(terms, "2026-05")).isEqualTo(Money.usd("120.00"));
    assertThat(interest(terms, "2026-06")).isEqualTo(Money.usd("120.00"));
  }

  @Test
  void repaymentsReduceTheBalanceFromTheirDayByActualDays() {
    // Given: 1,000 a day until 600,000 of 3,600,000 are repaid on the 11th
    DebtTerms terms = schedule(DayCount.ACT_360);

    DebtMonth october = DebtSchedule.month(terms, OCTOBER);

    // Then: 10 days of 1,000.00 and 21 days of 833.33…
    assertThat(october.interest()).isEqualTo(Money.usd("27500.00"));
    assertThat(october.principalRepaid()).isEqualTo(Money.usd("600000.00"));
    assertThat(october.closingBalance()).isEqualTo(Money.usd("3000000.00"));
    assertThat(interest(terms, "2026-11")).isEqualTo(Money.usd("25000.00"));
  }

  @Test
  void repaymentsReduceTheBalanceFromTheNextMonthByMonths() {
    DebtTerms terms = schedule(DayCount.MONTHLY);

    assertThat(interest(terms, "2026-10")).isEqualTo(Money.usd("30000.00"));
    assertThat(interest(terms, "2026-11")).isEqualTo(Money.usd("25000.00"));
  }

  @Test
  void levelPaymentsClearTheBalanceWithTheLastOne() {
    // Given
    DebtTerms terms = level("2026-01-01", 36, "2029-01-01");

    // When
    Money interest = Money.usd("0.00");
    Money repaid = Money.usd("0.00");
    for (int k = 0; k < 36; k++) {
      DebtMonth month = DebtSchedule.month(terms, YearMonth.of(2026, 1).plusMonths(k));
      interest = interest.plus(month.interest());
      repaid = repaid.plus(month.principalRepaid());
    }

    // Then
    assertThat(DebtSchedule.levelPayment(terms.principal(), terms.annualRatePercent(), 36))
        .isEqualTo(Money.usd("33214.31"));
    assertThat(interest).isEqualTo(Money.usd("195715.15"));
    assertThat(repaid).isEqualTo(Money.usd("1000000.00"));
    DebtMonth second = DebtSchedule.month(terms, YearMonth.of(2026, 2));
    assertThat(second.interest()).isEqualTo(Money.usd("9767.86"));
    assertThat(second.closingBalance()).isEqualTo(Money.usd("953339.24"));
    DebtMonth last = DebtSchedule.month(terms, YearMonth.of(2028, 12));
    assertThat(last.interest()).isEqualTo(Money.usd("328.85"));
    assertThat(last.closingBalance()).isEqualTo(Money.usd("0.00"));
    assertThat(DebtSchedule.month(terms, YearMonth.of(2029, 1)).openingBalance())
        .isEqualTo(Money.usd("0.00"));
  }

  @Test
  void levelPaymentsBeginWithTheFirstWholeMonth() {
    DebtTerms terms = level("2026-01-16", 36, "2029-01-16");

    DebtMonth stub = DebtSchedule.month(terms, YearMonth.of(2026, 1));

    assertThat(stub.interest()).isEqualTo(Money.usd("5161.29"));
    assertThat(stub.principalRepaid()).isEqualTo(Money.usd("0.00"));
    assertThat(DebtSchedule.month(terms, YearMonth.of(2026, 2)).principalRepaid())
        .isEqualTo(Money.usd("23214.31"));
  }

  @Test
  void levelPaymentsWithoutInterestAreEvenAndTheLastClears() {
    assertThat(DebtSchedule.levelPayment(Money.usd("100.00"), BigDecimal.ZERO, 3))
        .isEqualTo(Money.usd("33.33"));
  }

  @Test
  void debtCostAndFeeAreChargedByMonth() {
    // Given: 2,952,000 over 36 months from March 2026, 31,200 a month to the agent
    DebtTerms terms = withCosts("2952000.00", 36);

    // When
    DebtMonth october = DebtSchedule.month(terms, OCTOBER);

    // Then
    assertThat(october.amortisedCost()).isEqualTo(Money.usd("82000.00"));
    assertThat(october.fee()).isEqualTo(Money.usd("31200.00"));
    assertThat(october.feeExplanation().value()).isEqualTo("31200.00");
    assertThat(october.amortisedCostExplanation().inputs().get(2).value()).isEqualTo("8");
    assertThat(DebtSchedule.month(terms, YearMonth.of(2026, 2)).amortisedCost())
        .isEqualTo(Money.usd("0.00"));
    assertThat(DebtSchedule.month(terms, YearMonth.of(2025, 12)).fee())
        .isEqualTo(Money.usd("0.00"));
  }

  @Test
  void debtCostSumsExactly() {
    DebtTerms terms = withCosts("1000.00", 36);

    Money sum = Money.usd("0.00");
    for (int k = 0; k < 36; k++) {
      sum =
          sum.plus(DebtSchedule.month(terms, YearMonth.of(2026, 3).plusMonths(k)).amortisedCost());
    }

    assertThat(sum).isEqualTo(Money.usd("1000.00"));
  }

  @Test
  void interestExplanationShowsBalanceDaysAndRate() {
    DebtMonth month = DebtSchedule.month(schedule(DayCount.ACT_360), OCTOBER);

    assertThat(month.interestExplanation().page()).isEqualTo("debt.md");
    assertThat(month.interestExplanation().inputs())
        .extracting("name", "value")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("balance", "3600000.00"),
            org.assertj.core.groups.Tuple.tuple("days", "10"),
            org.assertj.core.groups.Tuple.tuple("balance", "3000000.00"),
            org.assertj.core.groups.Tuple.tuple("days", "21"),
            org.assertj.core.groups.Tuple.tuple("rate", "10"),
            org.assertj.core.groups.Tuple.tuple("day count", "ACT_360"));
  }

  @Test
  void termsThatCannotBeAreRefused() {
    assertThatThrownBy(
            () -> bullet("0.00", BigDecimal.TEN, DayCount.MONTHLY, "2026-01-01", "2027-01-01"))
        .hasMessageContaining("must be positive");
    assertThatThrownBy(
            () -> bullet("1.00", BigDecimal.TEN, DayCount.MONTHLY, "2026-01-01", "2026-01-01"))
        .hasMessageContaining("must mature after");
    assertThatThrownBy(() -> level("2026-01-01", 36, "2030-01-01"))
        .hasMessageContaining("36 level payments end in 2028-12");
    assertThatThrownBy(
            () ->
                terms(
                    new Schedule(
                        List.of(
                            new PrincipalPayment(
                                LocalDate.parse("2026-10-11"), Money.usd("3600000.01")))),
                    DayCount.MONTHLY))
        .hasMessageContaining("exceed the principal");
    assertThatThrownBy(
            () ->
                terms(
                    new Schedule(
                        List.of(
                            new PrincipalPayment(
                                LocalDate.parse("2025-10-11"), Money.usd("1.00")))),
                    DayCount.MONTHLY))
        .hasMessageContaining("outside the debt's term");
  }

  private static DebtTerms schedule(DayCount dayCount) {
    return terms(
        new Schedule(
            List.of(new PrincipalPayment(LocalDate.parse("2026-10-11"), Money.usd("600000.00")))),
        dayCount);
  }

  private static DebtTerms terms(Repayment repayment, DayCount dayCount) {
    return new DebtTerms(
        "Term loan",
        Money.usd("3600000.00"),
        BigDecimal.TEN,
        dayCount,
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2029-01-01"),
        repayment,
        null,
        null,
        null);
  }

  private static DebtTerms level(String drawnOn, int payments, String maturesOn) {
    return new DebtTerms(
        "Equipment loan",
        Money.usd("1000000.00"),
        new BigDecimal("12"),
        DayCount.MONTHLY,
        LocalDate.parse(drawnOn),
        LocalDate.parse(maturesOn),
        new LevelPayment(payments),
        null,
        null,
        null);
  }

  private static DebtTerms withCosts(String cost, int months) {
    return new DebtTerms(
        "Term loan",
        Money.usd("45600000.00"),
        new BigDecimal("13"),
        DayCount.MONTHLY,
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2029-01-01"),
        new Repayment.AtMaturity(),
        new AmortisedCost(Money.usd(cost), months, YearMonth.of(2026, 3)),
        Money.usd("31200.00"),
        null);
  }

  private static DebtTerms bullet(
      String principal, BigDecimal rate, DayCount dayCount, String drawnOn, String maturesOn) {
    return DebtTerms.interestOnly(
        "Loan",
        Money.usd(principal),
        rate,
        dayCount,
        LocalDate.parse(drawnOn),
        LocalDate.parse(maturesOn));
  }

  private static Money interest(DebtTerms terms, String month) {
    return DebtSchedule.month(terms, YearMonth.parse(month)).interest();
  }
}
