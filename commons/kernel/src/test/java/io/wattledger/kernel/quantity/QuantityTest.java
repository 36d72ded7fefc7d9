package io.wattledger.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "1, MWH, KWH, 1000", "250, KWH, MWH, 0.25", "3.61, KW, W, 3610", "1, EHS, THS, 1000000",
    "0.5, BTC, SAT, 50000000", "1, SAT, BTC, 0.00000001", "2, DAY, HOUR, 48", "36, HOUR, DAY, 1.5"
  })
  void unitsOfOneDimensionConvertExactly(String value, Unit from, Unit to, String expected) {
    Quantity converted = Quantity.of(value, from).in(to);
    assertThat(converted.value()).isEqualByComparingTo(expected);
    assertThat(converted.unit()).isEqualTo(to);
  }

  @Test
  void dimensionsNeverMix() {
    assertThatThrownBy(() -> Quantity.of("1", Unit.KW).in(Unit.KWH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot express KW in KWH");
    assertThatThrownBy(() -> Quantity.of("1", Unit.KW).plus(Quantity.of("1", Unit.HOUR)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void conversionWithoutExactDecimalIsRefused() {
    assertThatThrownBy(() -> Quantity.of("1", Unit.HOUR).in(Unit.DAY))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sumsAndComparisonsConvert() {
    assertThat(Quantity.of("1", Unit.MWH).plus(Quantity.of("500", Unit.KWH)))
        .hasToString("1.5 MWh");
    assertThat(Quantity.of("1", Unit.MWH)).isGreaterThan(Quantity.of("999.999", Unit.KWH));
    assertThat(Quantity.of("3", Unit.ONE)).hasToString("3");
  }

  @Test
  void satoshiAreWhole() {
    assertThat(Satoshis.ofBtc(new BigDecimal("87.48")).value()).isEqualTo(8_748_000_000L);
    assertThat(new Satoshis(1)).hasToString("0.00000001");
    assertThat(Satoshis.ZERO.plus(new Satoshis(Satoshis.PER_BTC)).toBtc())
        .isEqualByComparingTo("1");
    assertThat(new Satoshis(-5)).isLessThan(Satoshis.ZERO);
    assertThatThrownBy(() -> Satoshis.ofBtc(new BigDecimal("0.000000001")))
        .hasMessageContaining("eight decimals");
    assertThatThrownBy(() -> Satoshis.ofBtc(new BigDecimal("1e12")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Satoshis(Long.MAX_VALUE).plus(new Satoshis(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
