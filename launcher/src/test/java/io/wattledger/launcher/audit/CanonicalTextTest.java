package io.wattledger.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static String canonical(String json) throws Exception {
    return CanonicalText.of(JSON.readTree(json));
  }

  /** The examples of RFC 8785, appendix B, and the numbers that PostgreSQL keeps as written. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740992, 9007199254740992",
    "295147905179352830000, 295147905179352830000",
    "9.999999999999997e22, 9.999999999999997e+22",
    "1e23, 1e+23",
    "1e21, 1e+21",
    "999999999999999900000, 999999999999999900000",
    "9.999999999999997e-7, 9.999999999999997e-7",
    "0.000001, 0.000001",
    "333333333.3333332, 333333333.3333332",
    "1.50, 1.5",
    "100.0, 100",
    "-12.25, -12.25"
  })
  void numbersAreWrittenAsEcmaScriptDoes(String stored, String text) throws Exception {
    assertThat(canonical(stored)).isEqualTo(text);
  }

  @Test
  void namesAreSortedAndTextIsEscapedAsShortAsCanBe() throws Exception {
    assertThat(canonical("{\"b\": [true, null, \"a\\u0001\\n\\u00e9\\/\\\"\"], \"a\": {}}"))
        .isEqualTo("{\"a\":{},\"b\":[true,null,\"a\\u0001\\n\u00e9/\\\"\"]}");
  }
}
