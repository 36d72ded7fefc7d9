package io.wattledger.costmodel.statement.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEngineTest {

  private static final SourceRef SOURCE = new SourceRef("cost-model", "cost-fact", "1", "/1");
  private static final SiteBasis NORTH =
      site("north", 300_000_000, "1000", "60", Map.of("a", "200", "b", "100"));
  private static final SiteBasis SOUTH =
      site("south", 100_000_000, "4000", "40", Map.of("a", "50"));
  private static final SiteBasis OFFICE = site("office", 0, "10", "900", Map.of());

  @ParameterizedTest
  @CsvSource({
    "BTC_PRODUCED, 750.00, 250.00",
    "METERED_ENERGY, 200.00, 800.00",
    "TH_HOURS, 857.14, 142.86",
    "POWER_CAPACITY, 600.00, 400.00",
    "EQUAL, 500.00, 500.00"
  })
  void sharedCostGoesByItsDriver(SharingDriver driver, String north, String south) {
    MonthStatement month = share(shared(Money.usd("1000.00"), null, driver));

    assertThat(total(month, "site:north")).isEqualTo(Money.usd(north));
    assertThat(total(month, "site:south")).isEqualTo(Money.usd(south));
    assertThat(total(month, "site:office")).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void negativeCostIsSharedLikeAPositiveOne() {
    MonthStatement month = share(shared(Money.usd("-0.05"), null, SharingDriver.EQUAL));

    assertThat(total(month, "site:north")).isEqualTo(Money.usd("-0.03"));
    assertThat(total(month, "site:south")).isEqualTo(Money.usd("-0.02"));
    assertThat(total(month, "company")).isEqualTo(Money.usd("-0.05"));
  }

  @Test
  void sharedCostOfAModelConcernsOnlySitesThatRunIt() {
    MonthStatement month = share(shared(Money.usd("10.00"), "b", SharingDriver.EQUAL));

    assertThat(total(month, "site:north")).isEqualTo(Money.usd("10.00"));
    assertThat(total(month, "model:b")).isEqualTo(Money.usd("10.00"));
    assertThat(total(month, "model:a")).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void sharedCostOfAModelThatRunsNowhereGoesByItsDriverAndStaysWithTheModel() {
    MonthStatement month = share(shared(Money.usd("10.00"), "z", SharingDriver.EQUAL));

    assertThat(total(month, "site:south")).isEqualTo(Money.usd("5.00"));
    assertThat(total(month, "model:z")).isEqualTo(Money.usd("10.00"));
  }

  @Test
  void costOfASiteWithoutMachinesBelongsToNoModel() {
    CostItem rent =
        new CostItem(
            CostComponent.OVERHEAD_AND_FEES,
            Money.usd("7.00"),
            "Rent",
            "office",
            null,
            null,
            CostNature.CASH,
            SOURCE,
            null);

    MonthStatement month = share(rent);

    assertThat(month.modelCodes()).containsExactly("", "a", "b");
    assertThat(total(month, "site:office")).isEqualTo(Money.usd("7.00"));
  }

  @Test
  void anotherCurrencyIsRefused() {
    CostItem euros = shared(Money.of("10.00", "EUR"), null, SharingDriver.EQUAL);

    assertThatThrownBy(() -> share(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the statement is in USD, but 'Shared' is in EUR");
  }

  @Test
  void aCostBelowTheCentIsRefused() {
    assertThatThrownBy(() -> shared(Money.usd("0.005"), null, SharingDriver.EQUAL))
        .hasMessageContaining("round a cost");
  }

  @Test
  void aCostNeedsASiteOrADriverAndNotBoth() {
    assertThatThrownBy(() -> shared(Money.usd("1.00"), null, null))
        .hasMessageContaining("belongs to a site or is shared by a driver");
  }

  @Test
  void totalPerCoinIsDividedOnceAndMayDifferByACentFromTheColumn() {
    SiteBasis site = site("one", 300_000_000, "1", "1", Map.of());
    List<CostItem> items =
        List.of(
            own(CostComponent.ENERGY_AND_COOLING, "1.00"),
            own(CostComponent.OVERHEAD_AND_FEES, "1.00"));

    ScopeFigures figures =
        StatementEngine.share(
                YearMonth.parse("2026-11"), Money.USD, new BigDecimal("1.00"), List.of(site), items)
            .figures(new StatementScope.Company(), CostDefinition.ALL_IN, CoinBasis.GROSS);

    assertThat(figures.perBtc(CostComponent.ENERGY_AND_COOLING)).contains(new BigDecimal("0.33"));
    assertThat(figures.perBtc(CostComponent.OVERHEAD_AND_FEES)).contains(new BigDecimal("0.33"));
    assertThat(figures.totalPerBtc()).contains(new BigDecimal("0.67"));
    assertThat(figures.resultPerBtc()).contains(new BigDecimal("0.33"));
  }

  @Test
  void aQuarterDividesTheSumOfCostByTheSumOfCoins() {
    ScopeFigures cheap = company("100.00", 300_000_000);
    ScopeFigures dear = company("100.00", 100_000_000);

    ScopeFigures quarter = ScopeFigures.sum(List.of(cheap, dear), new BigDecimal("60.00"));

    assertThat(quarter.totalPerBtc()).contains(new BigDecimal("50.00"));
    assertThat(quarter.resultPerBtc()).contains(new BigDecimal("10.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "site", "site:", "model:", "SITE:x", "region:x"})
  void unknownScopesAreRefusedWithTheAllowedOnes(String text) {
    assertThatThrownBy(() -> StatementScope.parse(text))
        .hasMessageContaining("allowed: company, site:{siteCode}, model:{modelCode}");
  }

  @Test
  void unknownDefinitionsAreRefusedWithTheAllowedOnes() {
    assertThatThrownBy(() -> CostDefinition.parse("direct"))
        .hasMessage("unknown definition 'direct'; allowed: all-in, cash");
  }

  private static ScopeFigures company(String amount, long sats) {
    return StatementEngine.share(
            YearMonth.parse("2026-11"),
            Money.USD,
            null,
            List.of(site("one", sats, "1", "1", Map.of())),
            List.of(own(CostComponent.ENERGY_AND_COOLING, amount)))
        .figures(new StatementScope.Company(), CostDefinition.ALL_IN, CoinBasis.GROSS);
  }

  private static CostItem own(CostComponent component, String amount) {
    return new CostItem(
        component, Money.usd(amount), "Own", "one", null, null, CostNature.CASH, SOURCE, null);
  }

  private static CostItem shared(Money amount, String model, SharingDriver driver) {
    return new CostItem(
        CostComponent.OVERHEAD_AND_FEES,
        amount,
        "Shared",
        null,
        model,
        driver,
        CostNature.CASH,
        SOURCE,
        null);
  }

  private static MonthStatement share(CostItem item) {
    return StatementEngine.share(
        YearMonth.parse("2026-11"),
        Money.USD,
        new BigDecimal("60000.00"),
        List.of(NORTH, OFFICE, SOUTH),
        List.of(item));
  }

  private static Money total(MonthStatement month, String scope) {
    return month
        .figures(StatementScope.parse(scope), CostDefinition.ALL_IN, CoinBasis.GROSS)
        .total();
  }

  private static SiteBasis site(
      String code, long sats, String kwh, String kw, Map<String, String> thHours) {
    TreeMap<String, BigDecimal> hours = new TreeMap<>();
    thHours.forEach((model, value) -> hours.put(model, new BigDecimal(value)));
    return new SiteBasis(code, code, sats, 0, new BigDecimal(kwh), new BigDecimal(kw), hours);
  }
}
