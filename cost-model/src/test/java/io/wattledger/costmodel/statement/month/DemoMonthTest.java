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
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The reference company's October 2026, the worked example of docs/formulas/cost-per-btc.md. */
class DemoMonthTest {

  private final MonthCalculation october = october().calculate();

  static Facts october() {
    Facts facts =
        new Facts("2026-10")
            .site("pecos", "60000")
            .site("cascade", "38000")
            .site("millbrook", "12000")
            .closes("51000.00");
    energy(facts);
    machines(facts);
    financing(facts);
    costs(facts);
    return facts
        .payout("pecos", "46.03200000", "0.32222400")
        .payout("cascade", "34.95400000", "0.24467800")
        .payout("millbrook", "6.49400000", "0.04545800");
  }

  private static void energy(Facts facts) {
    facts
        .bill("pecos", "38930000", "mining share", "1013204.05")
        .bill("cascade", "26850000", "mining share", "668062.50")
        .bill("millbrook", "8016000", "mining share", "446544.78")
        .cost(ENERGY_AND_COOLING, "Cooling water and chemicals", "31400.00", "pecos")
        .cost(ENERGY_AND_COOLING, "Cooling filters", "14250.00", "cascade")
        .cost(ENERGY_AND_COOLING, "Cooling chemicals", "13538.67", "millbrook");
  }

  private static void machines(Facts facts) {
    facts
        .machines("pecos", "antminer-s21-pro", "234", 6000, "3588", 48)
        .machines("pecos", "antminer-s21", "200", 6400, "2400", 48)
        .machines("pecos", "antminer-s19-xp", "140", 3600, "0", 48)
        .machines("cascade", "antminer-s21-xp", "270", 4000, "4320", 48)
        .machines("cascade", "antminer-s21", "200", 6000, "2160", 48)
        .machines("millbrook", "antminer-s19-xp", "140", 2000, "0", 48)
        .machines("millbrook", "antminer-s19j-pro", "104", 1600, "0", 48)
        .infrastructure("pecos", "10080000", 180)
        .infrastructure("cascade", "5040000", 180)
        .infrastructure("millbrook", "2160000", 180)
        .cost(DEPRECIATION_AND_MAINTENANCE, "Maintenance Pecos", "118640.00", "pecos")
        .cost(DEPRECIATION_AND_MAINTENANCE, "Maintenance Cascade", "74300.00", "cascade")
        .cost(DEPRECIATION_AND_MAINTENANCE, "Maintenance Millbrook", "21460.00", "millbrook")
        .cost(DEPRECIATION_AND_MAINTENANCE, "Spare parts pool", "40700.00", "METERED_ENERGY");
  }

  private static void financing(Facts facts) {
    facts
        .loan("TERM-A", "45600000", "13", DayCount.MONTHLY, "2952000", 36, "31200", "100", "pecos")
        .loan("TERM-B", "30000000", "11.2", DayCount.MONTHLY, "pecos")
        .loan("CONVERT", "36000000", "9", DayCount.MONTHLY, "pecos")
        .loan("COIN", "9600000", "10.5", DayCount.ACT_360, "METERED_ENERGY")
        .loan("LEASE", "7440000", "11", DayCount.MONTHLY, "millbrook");
  }

  private static void costs(Facts facts) {
    facts
        .cost(OVERHEAD_AND_FEES, "Site staff Pecos", "142200.00", "pecos")
        .cost(OVERHEAD_AND_FEES, "Site staff Cascade", "91380.00", "cascade")
        .cost(OVERHEAD_AND_FEES, "Site staff Millbrook", "72420.00", "millbrook")
        .cost(OVERHEAD_AND_FEES, "Payroll", "252000.00", "85", "METERED_ENERGY")
        .cost(OVERHEAD_AND_FEES, "Insurance", "84000.00", "85", "POWER_CAPACITY")
        .cost(OVERHEAD_AND_FEES, "Audit", "55000.00", "85", "EQUAL")
        .cost(OVERHEAD_AND_FEES, "Property tax", "54600.00", "POWER_CAPACITY")
        .cost(OVERHEAD_AND_FEES, "IT", "43750.00", "EQUAL")
        .cost(OVERHEAD_AND_FEES, "Land", "38500.00", "POWER_CAPACITY")
        .cost(OVERHEAD_AND_FEES, "Custody", "8720.00", "BTC_PRODUCED")
        .cost(OVERHEAD_AND_FEES, "Legal", "59649.64", "EQUAL");
  }

  private ScopeFigures figures(String scope, CostDefinition definition) {
    return october.statement().figures(StatementScope.parse(scope), definition, CoinBasis.GROSS);
  }

  @Test
  void nothingIsMissing() {
    assertThat(october.missing()).isEmpty();
  }

  @Test
  void componentsAndTotalEqualTheReferenceFigures() {
    ScopeFigures company = figures("company", CostDefinition.ALL_IN);

    assertThat(company.btc()).isEqualTo("87.48000000");
    assertComponent(company, ENERGY_AND_COOLING, "2187000.00", "25000.00");
    assertComponent(company, DEPRECIATION_AND_MAINTENANCE, "1749600.00", "20000.00");
    assertComponent(company, CAPITAL_AND_FINANCING, "1312200.00", "15000.00");
    assertComponent(company, OVERHEAD_AND_FEES, "874800.00", "10000.00");
    assertThat(company.total()).isEqualTo(Money.usd("6123600.00"));
    assertThat(company.totalPerBtc()).contains(new BigDecimal("70000.00"));
    assertThat(company.marketPrice()).isEqualTo("51000.00");
    assertThat(company.resultPerBtc()).contains(new BigDecimal("-19000.00"));
    assertThat(company.result()).contains(Money.usd("-1662120.00"));
  }

  @Test
  void cashResultLeavesOutDepreciationAndAmortisedDebtCost() {
    ScopeFigures cash = figures("company", CostDefinition.CASH);

    assertThat(cash.total()).isEqualTo(Money.usd("4547100.00"));
    assertThat(cash.resultPerBtc()).contains(new BigDecimal("-978.74"));
  }

  @Test
  void sitesCostWhatTheirOwnLinesAndTheirShareOfTheSharedLinesCost() {
    assertThat(perBtc("site:cascade")).isEqualTo("50156.12");
    assertThat(perBtc("site:pecos")).isEqualTo("78819.12");
    assertThat(perBtc("site:millbrook")).isEqualTo("114296.46");
  }

  @Test
  void sitesAndModelsSumToTheCompany() {
    Money sites =
        october.statement().siteCodes().stream()
            .map(code -> figures("site:" + code, CostDefinition.ALL_IN).total())
            .reduce(Money.zero(Money.USD), Money::plus);
    Money models =
        october.statement().modelCodes().stream()
            .map(code -> figures("model:" + code, CostDefinition.ALL_IN).total())
            .reduce(Money.zero(Money.USD), Money::plus);

    assertThat(sites).isEqualTo(Money.usd("6123600.00"));
    assertThat(models).isEqualTo(Money.usd("6123600.00"));
  }

  private BigDecimal perBtc(String scope) {
    return figures(scope, CostDefinition.ALL_IN).totalPerBtc().orElseThrow();
  }

  private static void assertComponent(
      ScopeFigures figures, CostComponent component, String amount, String perBtc) {
    assertThat(figures.amounts().get(component)).isEqualTo(Money.usd(amount));
    assertThat(figures.perBtc(component)).contains(new BigDecimal(perBtc));
  }
}
