package io.wattledger.costmodel.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and worked examples of docs/formulas/network-economics.md. */
class NetworkEconomicsTest {

  /** An S19 XP on 2026-02-18, with a pool fee of 1 % and power at 0.05. */
  private static Inputs s19xp() {
    return new Inputs()
        .with("subsidyBtc", "3.125")
        .with("difficulty", "125864590119494")
        .with("feesBtcPerBlock", "0.02")
        .with("priceUsdPerBtc", "66434.20")
        .with("poolFeePercent", "1")
        .with("hashrateThs", "140")
        .with("powerW", "3010")
        .with("powerPriceUsdPerKwh", "0.05");
  }

  @ParameterizedTest
  @CsvSource({
    "efficiencyJPerTh,           21.5",
    "btcPerDay,                  0.00007037185526938118",
    "hashpriceUsdPerPhDay,       33.39355648098",
    "breakEvenPowerUsdPerKwh,    0.06406903",
    "breakEvenPriceUsdPerBtc,    51845.7959",
    "breakEvenEfficiencyJPerTh,  27.549684",
    "hashcostUsdPerPhDay,        25.8",
    "revenueUsdPerMwh,           64.716195",
    "netRevenueUsdPerMwhAtMeter, 64.069033",
    "kwhPerBtc,                  1026546.759687770"
  })
  void figuresOfAMachine(String name, String expected) {
    assertThatFigure(s19xp(), name).isCloseTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0x1b0404cb, 0.000000116733066022",
    "0x170331db, 630.674365826",
    "0x170240c3, 894.304289489"
  })
  void networkHashrateFollowsFromTheBits(String bits, String ehs) {
    assertThatFigure(new Inputs().bits(bits), "networkHashrateEhs").isCloseTo(ehs);
  }

  @Test
  void oneDifficultyIsExactlyTwoToThe32Over600() {
    assertThat(new Inputs().with("difficulty", "1").figures().value("networkHashrateEhs"))
        .isEqualByComparingTo("7.1582788266666666667E-12");
  }

  @Test
  void onePetahashEarnsTheSubsidyShareWithoutFees() {
    Inputs inputs =
        new Inputs()
            .with("subsidyBtc", "3.125")
            .with("difficulty", "125864590119494")
            .with("feesBtcPerBlock", "0")
            .with("hashrateThs", "1000");

    assertThatFigure(inputs, "btcPerDay").isCloseTo("0.00049945956783");
  }

  @Test
  void pueLowersTheBreakEvenAndRaisesCostAndEnergy() {
    Inputs inputs = s19xp().with("pue", "1.08");

    assertThatFigure(inputs, "breakEvenPowerUsdPerKwh").isCloseTo("0.05932318");
    assertThatFigure(inputs, "hashcostUsdPerPhDay").isCloseTo("27.864");
    assertThatFigure(inputs, "kwhPerBtc").isCloseTo("1108670.500462793");
    assertThatFigure(inputs, "revenueUsdPerMwh").isCloseTo("64.716195");
  }

  @Test
  void uptimeScalesProductionOnly() {
    Inputs inputs = s19xp().with("uptimePercent", "50");

    assertThatFigure(inputs, "btcPerDay").isCloseTo("0.00003518592763469");
    assertThatFigure(inputs, "hashpriceUsdPerPhDay").isCloseTo("33.39355648098");
    assertThatFigure(inputs, "breakEvenPriceUsdPerBtc").isCloseTo("51845.7959");
  }

  @Test
  void hashpriceStandsInPlaceOfTheNetwork() {
    Inputs inputs =
        new Inputs().with("hashpriceUsdPerPhDay", "30").with("efficiencyJPerTh", "21.5");

    assertThatFigure(inputs, "breakEvenPowerUsdPerKwh").isCloseTo("0.05813953488372");
    assertThatFigure(inputs, "revenueUsdPerMwh").isCloseTo("58.139534884");
    assertThatFigure(inputs, "netRevenueUsdPerMwhAtMeter").isCloseTo("58.139534884");
    assertThat(inputs.figures().value("kwhPerBtc")).isNull();
    assertThat(inputs.figures().value("btcPerDay")).isNull();
    assertThat(inputs.figures().value("hashcostUsdPerPhDay")).isNull();
    assertThat(inputs.figures().value("hashpriceUsdPerPhDay")).isEqualByComparingTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    "feesBtcPerBlock,     btcPerDay hashpriceUsdPerPhDay breakEvenPriceUsdPerBtc kwhPerBtc",
    "difficulty,          networkHashrateEhs btcPerDay hashpriceUsdPerPhDay kwhPerBtc",
    "priceUsdPerBtc,      hashpriceUsdPerPhDay revenueUsdPerMwh breakEvenPowerUsdPerKwh",
    "powerPriceUsdPerKwh, hashcostUsdPerPhDay breakEvenPriceUsdPerBtc breakEvenEfficiencyJPerTh",
    "powerW,              hashcostUsdPerPhDay revenueUsdPerMwh breakEvenPowerUsdPerKwh kwhPerBtc",
    "hashrateThs,         btcPerDay hashcostUsdPerPhDay"
  })
  void figuresAreAbsentWithoutTheirInputs(String input, String absent) {
    NetworkFigures figures = s19xp().with(input, null).figures();

    for (String name : absent.split(" ")) {
      assertThat(figures.value(name)).as(name).isNull();
    }
  }

  @Test
  void figuresWithoutAValueAreAbsent() {
    // Given: no subsidy is left and no fees are paid, and power is free
    NetworkFigures figures =
        s19xp()
            .with("subsidyBtc", "0")
            .with("feesBtcPerBlock", "0")
            .with("powerPriceUsdPerKwh", "0")
            .figures();

    assertThat(figures.value("btcPerDay")).isEqualByComparingTo("0");
    assertThat(figures.value("kwhPerBtc")).isNull();
    assertThat(figures.value("breakEvenPriceUsdPerBtc")).isNull();
    assertThat(figures.value("breakEvenEfficiencyJPerTh")).isNull();
  }

  @Test
  void heightGivesTheSubsidy() {
    NetworkFigures figures = s19xp().with("subsidyBtc", null).height(840_000L).figures();

    assertThat(figures.value("subsidyBtc")).isEqualByComparingTo("3.125");
    assertThat(figures.figure("btcPerDay").orElseThrow().explanation().inputs())
        .filteredOn(input -> input.name().equals("subsidyBtc"))
        .first()
        .extracting(input -> input.explanation().inputs().get(0).value())
        .isEqualTo("840000");
  }

  @Test
  void everyFigureExplainsItself() {
    Explanation explanation =
        s19xp().figures().figure("breakEvenPowerUsdPerKwh").orElseThrow().explanation();

    assertThat(explanation.page()).isEqualTo("network-economics.md");
    assertThat(explanation.inputs())
        .extracting(Explanation.Input::name)
        .containsExactly("hashpriceUsdPerPhDay", "poolFeePercent", "efficiencyJPerTh", "pue");
    assertThat(explanation.inputs().get(0).explanation().label())
        .isEqualTo("Hashprice before the pool fee");
    assertThat(explanation.inputs().get(3).origin()).isEqualTo("default");
  }

  @ParameterizedTest
  @CsvSource({
    "subsidyBtc,           -1,     between 0 and 50",
    "subsidyBtc,           1.123456789, at most eight decimals",
    "difficulty,           0,      between 1 and 10^24",
    "difficulty,           -1,     between 1 and 10^24",
    "feesBtcPerBlock,      -0.01,  between 0 and",
    "priceUsdPerBtc,       -1,     between 0 and",
    "priceUsdPerBtc,       1E+999999, more than 60 digits",
    "priceUsdPerBtc,       1E-999999, more than 60 digits",
    "poolFeePercent,       100,    below 100",
    "poolFeePercent,       101,    between 0 and 100",
    "hashrateThs,          0,      above 0",
    "hashrateThs,          -5,     between 0 and",
    "efficiencyJPerTh,     0,      above 0",
    "powerW,               0,      above 0",
    "powerPriceUsdPerKwh,  -0.01,  between 0 and",
    "pue,                  0.99,   between 1 and 10",
    "uptimePercent,        100.1,  between 0 and 100",
    "hashpriceUsdPerPhDay, -1,     between 0 and"
  })
  void valuesOutOfRangeAreNamed(String field, String value, String detail) {
    List<NetworkInputs.Problem> problems = new Inputs().with(field, value).build().outOfRange();

    assertThat(problems).singleElement().extracting("field").isEqualTo(field);
    assertThat(problems.get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1d00", "zzzzzzzz", "0x1d800000"})
  void unreadableBitsAreNamed(String bits) {
    assertThat(new Inputs().bits(bits).build().outOfRange())
        .singleElement()
        .extracting("field")
        .isEqualTo("nBits");
  }

  @Test
  void inputsThatDisagreeAreNamed() {
    assertThat(problem(s19xp().height(1_050_000L))).isEqualTo("subsidyBtc");
    assertThat(problem(s19xp().bits("0x170240c3"))).isEqualTo("nBits");
    assertThat(problem(s19xp().with("efficiencyJPerTh", "22"))).isEqualTo("powerW");
    assertThat(problem(s19xp().with("hashpriceUsdPerPhDay", "30")))
        .isEqualTo("hashpriceUsdPerPhDay");
    assertThatThrownBy(() -> s19xp().with("hashpriceUsdPerPhDay", "30").figures())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inputsThatAgreeAreAccepted() {
    assertThat(s19xp().height(840_000L).with("efficiencyJPerTh", "21.5").build().contradictions())
        .isEmpty();
  }

  private static String problem(Inputs inputs) {
    return inputs.build().contradictions().get(0).field();
  }

  private record FigureAssert(BigDecimal value) {
    void isCloseTo(String expected) {
      BigDecimal wanted = new BigDecimal(expected);
      // The expected text is correct to its own last digit.
      BigDecimal unit = wanted.ulp().max(wanted.multiply(new BigDecimal("1E-12")));
      assertThat(value.subtract(wanted, MathContext.DECIMAL64).abs())
          .as("%s against %s", value.toPlainString(), expected)
          .isLessThanOrEqualTo(unit);
    }
  }

  private static FigureAssert assertThatFigure(Inputs inputs, String name) {
    return new FigureAssert(inputs.figures().value(name));
  }

  /** Builds inputs by name. */
  private static final class Inputs {
    private final java.util.Map<String, BigDecimal> values = new java.util.HashMap<>();
    private Long height;
    private String bits;

    Inputs with(String name, String value) {
      values.put(name, value == null ? null : new BigDecimal(value));
      return this;
    }

    Inputs height(Long blockHeight) {
      height = blockHeight;
      return this;
    }

    Inputs bits(String nBits) {
      bits = nBits;
      return this;
    }

    NetworkInputs build() {
      return new NetworkInputs(
          height,
          values.get("subsidyBtc"),
          values.get("difficulty"),
          bits,
          values.get("feesBtcPerBlock"),
          values.get("priceUsdPerBtc"),
          values.get("poolFeePercent"),
          values.get("hashrateThs"),
          values.get("efficiencyJPerTh"),
          values.get("powerW"),
          values.get("powerPriceUsdPerKwh"),
          values.get("pue"),
          values.get("uptimePercent"),
          values.get("hashpriceUsdPerPhDay"));
    }

    NetworkFigures figures() {
      return NetworkEconomics.of(build());
    }
  }
}
