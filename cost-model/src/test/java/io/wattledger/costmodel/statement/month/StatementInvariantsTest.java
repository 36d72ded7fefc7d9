package io.wattledger.costmodel.statement.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.statement.engine.CoinBasis;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostDefinition;
import io.wattledger.costmodel.statement.engine.MonthStatement;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every month, tried on random ones. */
class StatementInvariantsTest {

  private static final StatementScope COMPANY = new StatementScope.Company();

  static LongStream seeds() {
    return LongStream.range(0, "long".equals(System.getProperty("wattledger.rounds")) ? 5000 : 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sitesAndModelsAndLinesSumToTheCompany(long seed) {
    MonthStatement month = random(seed).calculate().statement();

    for (CostDefinition definition : CostDefinition.values()) {
      for (CoinBasis coins : CoinBasis.values()) {
        Money total = month.figures(COMPANY, definition, coins).total();
        Function<StatementScope, Money> ofScope =
            scope -> month.figures(scope, definition, coins).total();
        Money lines =
            sum(month.lines(COMPANY, definition, coins).stream().map(line -> line.item().amount()));

        assertThat(lines).isEqualTo(total);
        assertThat(sum(month.siteCodes().stream().map(StatementScope.Site::new).map(ofScope)))
            .isEqualTo(total);
        assertThat(sum(month.modelCodes().stream().map(StatementScope.Model::new).map(ofScope)))
            .isEqualTo(total);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coinsOfSitesAndOfModelsSumToTheCompany(long seed) {
    MonthStatement month = random(seed).calculate().statement();

    for (CoinBasis coins : CoinBasis.values()) {
      long company = month.sats(COMPANY, coins);
      assertThat(
              month.siteCodes().stream()
                  .mapToLong(code -> month.sats(new StatementScope.Site(code), coins))
                  .sum())
          .isEqualTo(company);
      assertThat(
              month.modelCodes().stream()
                  .mapToLong(code -> month.sats(new StatementScope.Model(code), coins))
                  .sum())
          .isEqualTo(company);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreCostChangesTheTotalByExactlyItsAmount(long seed) {
    Random random = new Random(-seed - 1);
    Money before = total(random(seed));
    Money amount = Money.usd(cents(random, 5_000_000) + "").rounded();

    Facts more =
        random(seed)
            .cost(
                CostComponent.OVERHEAD_AND_FEES,
                "One more",
                amount.toPlainString(),
                anyDriver(random));

    assertThat(total(more)).isEqualTo(before.plus(amount));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameFactsGiveTheSameStatement(long seed) {
    assertThat(random(seed).calculate()).isEqualTo(random(seed).calculate());
  }

  private static Money total(Facts facts) {
    return facts
        .calculate()
        .statement()
        .figures(COMPANY, CostDefinition.ALL_IN, CoinBasis.GROSS)
        .total();
  }

  private static Facts random(long seed) {
    Random random = new Random(seed);
    Facts facts = new Facts("2026-11").closes("" + cents(random, 9_000_000));
    int sites = 1 + random.nextInt(4);
    for (int i = 0; i < sites; i++) {
      site(facts, random, "site-" + i);
    }
    IntStream.range(0, random.nextInt(6))
        .forEach(
            i ->
                facts.cost(
                    CostComponent.values()[random.nextInt(4)],
                    "Shared " + i,
                    "" + cents(random, 9_000_000),
                    "" + random.nextInt(101),
                    anyDriver(random)));
    return facts.loan(
        "L",
        "" + (1 + random.nextInt(50_000_000)),
        "" + random.nextInt(20),
        DayCount.values()[random.nextInt(3)],
        "" + random.nextInt(1_000_000),
        36,
        "" + random.nextInt(10_000),
        "" + random.nextInt(101),
        anyDriver(random));
  }

  private static void site(Facts facts, Random random, String code) {
    facts.site(code, "" + random.nextInt(100_000));
    facts.bill(
        code,
        "" + random.nextInt(50_000_000),
        "energy",
        "" + cents(random, 90_000_000),
        "credit",
        "-" + cents(random, 90_000));
    for (String model : new String[] {"model-a", "model-b", "model-c"}) {
      if (random.nextInt(3) > 0) {
        facts.machines(
            code,
            model,
            "" + (50 + random.nextInt(300)),
            1 + random.nextInt(9000),
            "" + random.nextInt(5000),
            1 + random.nextInt(60));
      }
    }
    if (random.nextInt(5) > 0) {
      long gross = random.nextInt(2_000_000_000);
      facts.payout(
          code,
          BigDecimal.valueOf(gross, 8).toPlainString(),
          BigDecimal.valueOf(gross / 137, 8).toPlainString());
    }
  }

  private static String anyDriver(Random random) {
    SharingDriver[] drivers = SharingDriver.values();
    return drivers[random.nextInt(drivers.length)].name();
  }

  private static BigDecimal cents(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2);
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(Money.USD), Money::plus);
  }
}
