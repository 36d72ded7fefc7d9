package io.wattledger.service.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDecimalsTest {

  private final ObjectMapper json = StrictJson.newMapper();

  @Test
  void writesPlainNotation() throws Exception {
    assertThat(json.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
    assertThat(json.writeValueAsString(new BigDecimal("0.00000001"))).isEqualTo("\"0.00000001\"");
  }

  @Test
  void readsTextAndNumbersExactly() throws Exception {
    assertThat(json.readValue("\"0.10\"", BigDecimal.class)).isEqualTo(new BigDecimal("0.10"));
    assertThat(json.readValue("0.1", BigDecimal.class)).isEqualTo(new BigDecimal("0.1"));
    assertThat(json.readValue("12345678901234567890.123456789", BigDecimal.class))
        .isEqualTo(new BigDecimal("12345678901234567890.123456789"));
    assertThat(json.readValue("\"1e3\"", BigDecimal.class)).isEqualTo(new BigDecimal("1000"));
  }

  @Test
  void boundsAreInclusive() {
    assertThat(PlainDecimals.parse("1e30")).isEqualByComparingTo("1e30");
    assertThat(PlainDecimals.parse("1e-30")).isEqualByComparingTo("1e-30");
    assertThat(PlainDecimals.parse("0." + "1".repeat(40))).hasScaleOf(40);
    assertThat(PlainDecimals.parse("0.000")).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e31",
        "1e-31",
        "11111111111111111111111111111111111111111",
        "NaN",
        "Infinity",
        "",
        " ",
        "1,5",
        "0x1p3",
        "1e9999999",
        "0e-31",
        ".5",
        "5.",
        "+5",
        "1__0",
        "٣"
      })
  void everythingElseIsRefused(String text) {
    assertThatThrownBy(() -> PlainDecimals.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must ");
  }
}
