package io.wattledger.costmodel.statement.month;

import static io.wattledger.costmodel.statement.engine.CostComponent.CAPITAL_AND_FINANCING;
import static io.wattledger.costmodel.statement.engine.CostComponent.DEPRECIATION_AND_MAINTENANCE;
import static io.wattledger.costmodel.statement.engine.CostComponent.ENERGY_AND_COOLING;
import static io.wattledger.costmodel.statement.engine.CostComponent.OVERHEAD_AND_FEES;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.statement.engine.CoinBasis;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostDefinition;
import io.wattledger.costmodel.statement.engine.ScopeFigures;
import io.wattledger.costmodel.statement.engine.StatementLine;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two-site month that docs/formulas/statement-drivers.md works by hand. */
class SmallMonthTest {

  /** North: 3 BTC with two models; south: 1 BTC with one. */
  static Facts november() {
    return new Facts("2026-11")
        .site("north", "6000")
        .site("south", "4000")
        .bill("north", "3000000", "energy", "90000.00", "sell-back", "-1234.56")
        .bill("south", "1000000", "energy", "40000.00")
        .machines("north", "model-a", "200", 100, "4800", 48)
        .machines("north", "model-b", "100", 100, "2400", 48)
        .machines("south", "model-a", "200", 50, "4800", 48)
        .loan("L1", "1200000", "12", DayCount.MONTHLY, "36000", 36, null, "100", "TH_HOURS")
        .cost(DEPRECIATION_AND_MAINTENANCE, "Maintenance", "5000.00", "south")
        .cost(OVERHEAD_AND_FEES, "Audit", "100.00", "EQUAL")
        .cost(OVERHEAD_AND_FEES, "Payroll", "10000.01", "50", "BTC_PRODUCED")
        .payout("north", "3.00000000", "0.03000000")
        .payout("south", "1.00000000", "0.01000000")
        .closes("60000");
  }

  @Test
  void companyIsTheSumOfItsLines() {
    ScopeFigures company = figures(november(), "company");

    assertAmounts(company, "128765.44", "25000.00", "13000.00", "7500.01");
    assertThat(company.total()).isEqualTo(Money.usd("174265.45"));
    assertThat(company.totalPerBtc()).contains(new BigDecimal("43566.36"));
    assertThat(company.resultPerBtc()).contains(new BigDecimal("16433.64"));
    assertThat(company.result()).contains(Money.usd("65734.55"));
  }

  @Test
  void sitesBearTheirOwnLinesAndTheirDriverShares() {
    assertAmounts(figures(november(), "site:north"), "88765.44", "15000.00", "9750.00", "5600.01");
    assertAmounts(figures(november(), "site:south"), "40000.00", "10000.00", "3250.00", "1900.00");
  }

  @Test
  void modelsBearTheirOwnDepreciationAndTerahashHoursOfTheRest() {
    ScopeFigures modelA = figures(november(), "model:model-a");
    ScopeFigures modelB = figures(november(), "model:model-b");

    assertThat(modelA.btc()).isEqualTo("3.00000000");
    assertThat(modelB.btc()).isEqualTo("1.00000000");
    assertAmounts(modelA, "99176.96", "20000.00", "9750.00", "5633.34");
    assertAmounts(modelB, "29588.48", "5000.00", "3250.00", "1866.67");
  }

  @Test
  void aCentThatCannotBeSplitGoesToTheLargestRemainder() {
    StatementLine payroll = line(november(), "Payroll");

    assertThat(payroll.item().amount()).isEqualTo(Money.usd("5000.01"));
    assertThat(payroll.amount(StatementScope.parse("site:north"))).isEqualTo(Money.usd("3750.01"));
    assertThat(payroll.amount(StatementScope.parse("site:south"))).isEqualTo(Money.usd("1250.00"));
  }

  @Test
  void cashLeavesOutDepreciationAndAmortisedDebtCost() {
    ScopeFigures cash =
        november()
            .calculate()
            .statement()
            .figures(new StatementScope.Company(), CostDefinition.CASH, CoinBasis.GROSS);

    assertAmounts(cash, "128765.44", "5000.00", "12000.00", "7500.01");
  }

  @Test
  void netCoinsGoWithoutThePoolFeeLine() {
    ScopeFigures net =
        november()
            .calculate()
            .statement()
            .figures(new StatementScope.Company(), CostDefinition.ALL_IN, CoinBasis.NET);

    assertThat(net.btc()).isEqualTo("3.96000000");
    assertAmounts(net, "128765.44", "25000.00", "13000.00", "5100.01");
  }

  @Test
  void withoutCoinsThereIsNoCostPerCoinAndNoDivisionByZero() {
    Facts facts =
        new Facts("2026-11")
            .site("north", "6000")
            .bill("north", "10", "energy", "90000.00")
            .closes("60000");

    ScopeFigures company = figures(facts, "company");

    assertThat(company.total()).isEqualTo(Money.usd("90000.00"));
    assertThat(company.totalPerBtc()).isEmpty();
    assertThat(company.perBtc(ENERGY_AND_COOLING)).isEmpty();
    assertThat(company.resultPerBtc()).isEmpty();
    assertThat(company.result()).contains(Money.usd("-90000.00"));
  }

  @Test
  void withoutAPriceThePoolFeeIsNotCountedAndThePriceIsMissing() {
    Facts facts = new Facts("2026-11").site("north", "6000").payout("north", "1", "0.01");

    MonthCalculation month = facts.calculate();

    assertThat(month.statement().lines()).isEmpty();
    assertThat(month.statement().marketPrice()).isNull();
    assertThat(month.missing()).extracting(MissingFact::code).contains("DAILY_CLOSE_MISSING");
  }

  @Test
  void theMarketPriceIsTheMeanOfDailyClosesHalfUpToTheCent() {
    Facts facts = new Facts("2026-11").site("north", "1");
    facts.close(LocalDate.parse("2026-11-01"), "100.00", false);
    facts.close(LocalDate.parse("2026-11-02"), "100.01", false);
    facts.close(LocalDate.parse("2026-11-03"), "999999", true);

    assertThat(facts.calculate().statement().marketPrice()).isEqualTo("100.01");
  }

  @Test
  void aSiteWithoutMiningBearsNoSharedCost() {
    Facts facts =
        november()
            .site("ai-only", "90000")
            .cost(OVERHEAD_AND_FEES, "Rent", "500", "POWER_CAPACITY");

    StatementLine rent = line(facts, "Rent");

    assertThat(rent.amount(StatementScope.parse("site:ai-only"))).isEqualTo(Money.usd("0.00"));
    assertThat(rent.amount(StatementScope.parse("site:north"))).isEqualTo(Money.usd("300.00"));
    assertThat(rent.amount(StatementScope.parse("site:south"))).isEqualTo(Money.usd("200.00"));
  }

  @Test
  void machinesCountForTheDaysTheyWereInService() {
    Facts facts =
        new Facts("2026-11")
            .site("north", "6000")
            .batch(
                "north", "model-a", "100", 10, "1", "0", 48, "2025-01-01", "2026-11-11", List.of())
            .batch("north", "model-b", "100", 10, "1", "0", 48, "2026-11-11", null, List.of())
            .payout("north", "3", "0")
            .closes("1");

    assertThat(figures(facts, "model:model-a").btc()).isEqualTo("1.00000000");
    assertThat(figures(facts, "model:model-b").btc()).isEqualTo("2.00000000");
  }

  @Test
  void aWriteDownIsShownBelowTheComponents() {
    var writeDown =
        new MonthFacts.WriteDown(
            LocalDate.parse("2026-11-10"), new BigDecimal("120.00"), "price of coins");
    Facts facts =
        new Facts("2026-11")
            .site("north", "6000")
            .batch(
                "north",
                "model-a",
                "100",
                10,
                "48",
                "0",
                48,
                "2024-11-01",
                null,
                List.of(writeDown))
            .closes("1");

    MonthCalculation month = facts.calculate();

    assertThat(month.below()).hasSize(1);
    assertThat(month.below().get(0).kind()).isEqualTo("IMPAIRMENT");
    assertThat(month.below().get(0).amount()).isEqualTo(Money.usd("120.00"));
  }

  private static ScopeFigures figures(Facts facts, String scope) {
    return facts
        .calculate()
        .statement()
        .figures(StatementScope.parse(scope), CostDefinition.ALL_IN, CoinBasis.GROSS);
  }

  private static StatementLine line(Facts facts, String description) {
    return facts.calculate().statement().lines().stream()
        .filter(line -> line.item().description().equals(description))
        .findFirst()
        .orElseThrow();
  }

  private static void assertAmounts(ScopeFigures figures, String... amounts) {
    CostComponent[] components = CostComponent.values();
    for (int i = 0; i < components.length; i++) {
      assertThat(figures.amounts().get(components[i]))
          .as(components[i].label())
          .isEqualTo(Money.usd(amounts[i]));
    }
    assertThat(components[2]).isEqualTo(CAPITAL_AND_FINANCING);
  }
}
