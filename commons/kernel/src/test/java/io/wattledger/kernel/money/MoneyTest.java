package io.wattledger.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of docs/formulas/money.md. */
class MoneyTest {

  @Test
  void lineIsRoundedOnceAfterExactMultiplication() {
    Money price = Money.usd("0.0412345");

    Money line = price.times(new BigDecimal("7437.128")).rounded();

    assertThat(line).isEqualTo(Money.usd("306.67"));
  }

  @Test
  void roundingEveryIntervalWouldMissTheBill() {
    Money hourly = Money.usd("0.0412345").times(new BigDecimal("10"));

    Money roundedOnce = hourly.times(new BigDecimal("744")).rounded();
    Money roundedEachHour = hourly.rounded().times(new BigDecimal("744"));

    assertThat(roundedOnce).isEqualTo(Money.usd("306.78"));
    assertThat(roundedEachHour).isEqualTo(Money.usd("305.04"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.005, 0.01, 0.00, 0.00",
    "0.015, 0.02, 0.02, 0.01",
    "0.025, 0.03, 0.02, 0.02",
    "-0.005, -0.01, 0.00, 0.00",
    "-0.015, -0.02, -0.02, -0.01",
    "1.0049999, 1.00, 1.00, 1.00"
  })
  void tiesGoWhereTheNamedRuleSays(String exact, String halfUp, String halfEven, String down) {
    Money money = Money.usd(exact);
    assertThat(money.rounded(RoundingRule.HALF_UP).amount()).isEqualByComparingTo(halfUp);
    assertThat(money.rounded(RoundingRule.HALF_EVEN).amount()).isEqualByComparingTo(halfEven);
    assertThat(money.rounded(RoundingRule.DOWN).amount()).isEqualByComparingTo(down);
  }

  @ParameterizedTest
  @CsvSource({"USD, 1.235, 1.24", "JPY, 1.5, 2", "KWD, 1.2345, 1.235", "EUR, 1, 1.00"})
  void minorUnitIsTheCurrencys(String currency, String exact, String charged) {
    assertThat(Money.of(exact, currency).rounded().toPlainString()).isEqualTo(charged);
  }

  @Test
  void extraDigitsAreKeptForUnitPrices() {
    RoundingRule fine = new RoundingRule("SIX_DIGITS", RoundingMode.HALF_UP, 4);
    assertThat(Money.usd("0.04123456").rounded(fine)).isEqualTo(Money.usd("0.041235"));
  }

  @Test
  void currenciesNeverMix() {
    Money dollars = Money.usd("1");
    Money euros = Money.of("1", "EUR");
    assertThatThrownBy(() -> dollars.plus(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a stored rate");
    assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sumsAreExact() {
    Money sum = Money.zero(Money.USD);
    for (int i = 0; i < 1000; i++) {
      sum = sum.plus(Money.usd("0.1"));
    }
    assertThat(sum.minus(Money.usd("100")).isZero()).isTrue();
    assertThat(sum.negated().signum()).isEqualTo(-1);
    assertThat(sum).isGreaterThan(Money.usd("99.99"));
  }

  @Test
  void formForJsonIsPlain() {
    assertThat(Money.of(new BigDecimal("1E+6"), Money.USD).toPlainString()).isEqualTo("1000000");
    assertThat(Money.usd("0.00000001")).hasToString("0.00000001 USD");
    assertThat(Money.zero(Currency.getInstance("JPY")).toPlainString()).isEqualTo("0");
  }

  @Test
  void unknownCurrencyOrRuleIsRefused() {
    assertThatThrownBy(() -> Money.of("1", "XYZ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("one", "USD")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RoundingRule.named("UP"))
        .hasMessageContaining("HALF_UP, HALF_EVEN, DOWN");
    assertThat(RoundingRule.named("HALF_EVEN")).isSameAs(RoundingRule.HALF_EVEN);
    assertThatThrownBy(() -> new RoundingRule("X", RoundingMode.UP, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RoundingRule(" ", RoundingMode.UP, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
