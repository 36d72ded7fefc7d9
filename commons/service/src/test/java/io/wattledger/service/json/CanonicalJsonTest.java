package io.wattledger.service.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private static String canonical(String json) throws Exception {
    return CanonicalJson.write(new ObjectMapper().readTree(json));
  }

  @Test
  void keysAreSortedAndBlanksDropped() throws Exception {
    assertThat(canonical("{ \"b\" : [ 1 , true , null ] , \"a\" : { } }"))
        .isEqualTo("{\"a\":{},\"b\":[1,true,null]}");
  }

  @Test
  void keysAreSortedByUtf16Units() throws Exception {
    assertThat(canonical("{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"\\u20ac\":3,\"\\r\":4,\"1\":5}"))
        .isEqualTo("{\"\\r\":4,\"1\":5,\"\u20ac\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
  }

  @Test
  void textIsEscapedAsLittleAsPossible() throws Exception {
    assertThat(canonical("\"\\u20ac$\\u000f\\nA'B\\\"\\\\\\\"\\/\""))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\"");
  }

  @Test
  void numbersReadAsEcmaScriptPrintsThem() {
    assertThat(CanonicalJson.ecmaScript(0.0)).isEqualTo("0");
    assertThat(CanonicalJson.ecmaScript(-0.0)).isEqualTo("0");
    assertThat(CanonicalJson.ecmaScript(5e-324)).isEqualTo("5e-324");
    assertThat(CanonicalJson.ecmaScript(1.7976931348623157e308))
        .isEqualTo("1.7976931348623157e+308");
    assertThat(CanonicalJson.ecmaScript(9007199254740992.0)).isEqualTo("9007199254740992");
    assertThat(CanonicalJson.ecmaScript(295147905179352830000.0))
        .isEqualTo("295147905179352830000");
    assertThat(CanonicalJson.ecmaScript(9.999999999999997e22)).isEqualTo("9.999999999999997e+22");
    assertThat(CanonicalJson.ecmaScript(1e23)).isEqualTo("1e+23");
    assertThat(CanonicalJson.ecmaScript(1e21)).isEqualTo("1e+21");
    assertThat(CanonicalJson.ecmaScript(999999999999999900000.0))
        .isEqualTo("999999999999999900000");
    assertThat(CanonicalJson.ecmaScript(0.000001)).isEqualTo("0.000001");
    assertThat(CanonicalJson.ecmaScript(1e-7)).isEqualTo("1e-7");
    assertThat(CanonicalJson.ecmaScript(333333333.3333332)).isEqualTo("333333333.3333332");
    assertThat(CanonicalJson.ecmaScript(-0.5)).isEqualTo("-0.5");
  }

  @Test
  void infinityHasNoForm() {
    assertThatThrownBy(() -> CanonicalJson.ecmaScript(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void factsAreWrittenInTheSuitesForms() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("period", YearMonth.of(2026, 10));
    facts.put("amount", new BigDecimal("2187000.00"));
    facts.put("at", Instant.parse("2026-11-01T05:00:00Z"));
    facts.put("lines", List.of(1, 2));
    assertThat(CanonicalJson.write(facts))
        .isEqualTo(
            "{\"amount\":\"2187000.00\",\"at\":\"2026-11-01T05:00:00Z\",\"lines\":[1,2],"
                + "\"period\":\"2026-10\"}");
  }

  @Test
  void hashIsTheSameWhateverTheOrder() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", "x");
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("b", "x");
    other.put("a", 1);
    assertThat(CanonicalJson.sha256Hex(one)).isEqualTo(CanonicalJson.sha256Hex(other));
  }

  @Test
  void hashIsSha256InHexadecimal() {
    assertThat(CanonicalJson.sha256Hex(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
}
