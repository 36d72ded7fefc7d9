package io.wattledger.costmodel.network.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.testing.GoldenVectors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engines against reference cases that were computed independently. */
class MiningVectorsTest {

  private static final Map<String, String> FIGURES =
      Map.of(
          "btc_per_day", "btcPerDay",
          "hashprice_usd_ph_day", "hashpriceUsdPerPhDay",
          "breakeven_usd_per_kwh", "breakEvenPowerUsdPerKwh",
          "breakeven_usd_kwh", "breakEvenPowerUsdPerKwh",
          "breakeven_btc_price_usd", "breakEvenPriceUsdPerBtc",
          "usd_per_mwh", "revenueUsdPerMwh");

  private static Stream<JsonNode> vectors(String... prefixes) {
    List<JsonNode> found = new ArrayList<>();
    for (String prefix : prefixes) {
      GoldenVectors.load("mining.json")
          .get("vectors")
          .forEach(
              vector -> {
                if (vector.get("id").asText().startsWith(prefix)) {
                  found.add(vector);
                }
              });
    }
    return found.stream();
  }

  static Stream<JsonNode> subsidies() {
    return vectors("SUB-");
  }

  static Stream<JsonNode> supplies() {
    return vectors("SUP-");
  }

  static Stream<JsonNode> difficulties() {
    return vectors("DIFF-");
  }

  static Stream<JsonNode> retargets() {
    return vectors("RETGT-");
  }

  static Stream<JsonNode> economics() {
    return vectors("BTCDAY-", "HP-", "BE-", "REV-");
  }

  @ParameterizedTest
  @MethodSource("subsidies")
  void subsidy(JsonNode vector) {
    assertThat(BlockSubsidy.at(vector.at("/inputs/height").asLong()).value())
        .isEqualTo(vector.at("/expected/subsidy_sats").asLong());
  }

  @ParameterizedTest
  @MethodSource("supplies")
  void supply(JsonNode vector) {
    assertThat(BlockSubsidy.cumulativeSupply(vector.at("/inputs/height").asLong()).value())
        .isEqualTo(vector.at("/expected/sats").asLong());
  }

  @ParameterizedTest
  @MethodSource("difficulties")
  void difficulty(JsonNode vector) {
    CompactTarget target = CompactTarget.parse(vector.at("/inputs/nbits_hex").asText());

    assertClose(target.difficulty(), vector.at("/expected/difficulty").asText());
    assertClose(
        target.difficulty().multiply(BigDecimal.valueOf(1L << 32)),
        vector.at("/expected/expected_hashes_per_block").asText());
  }

  @ParameterizedTest
  @MethodSource("retargets")
  void retarget(JsonNode vector) {
    Retarget retarget =
        Retarget.after(
            CompactTarget.parse(vector.at("/inputs/prev_bits_hex").asText()),
            Instant.ofEpochSecond(vector.at("/inputs/first_block_time").asLong()),
            Instant.ofEpochSecond(vector.at("/inputs/last_block_time").asLong()));

    assertThat(retarget.bits()).hasToString(vector.at("/expected/next_bits_hex").asText());
  }

  @ParameterizedTest
  @MethodSource("economics")
  void economics(JsonNode vector) {
    JsonNode in = vector.get("inputs");
    BigDecimal fee = decimal(in, "pool_fee");
    NetworkFigures figures =
        NetworkEconomics.of(
            new NetworkInputs(
                null,
                decimal(in, "subsidy_btc"),
                decimal(in, "difficulty"),
                null,
                decimal(in, "fees_btc_per_block"),
                decimal(in, "btc_price_usd"),
                fee == null ? null : fee.movePointRight(2),
                decimal(in, "hashrate_ths"),
                decimal(in, "efficiency_j_th"),
                decimal(in, "power_w"),
                decimal(in, "power_usd_kwh"),
                decimal(in, "pue"),
                null,
                decimal(in, "hashprice_usd_ph_day")));

    long checked =
        FIGURES.entrySet().stream()
            .filter(entry -> vector.get("expected").has(entry.getKey()))
            .peek(
                entry ->
                    assertClose(
                        figures.value(entry.getValue()),
                        vector.get("expected").get(entry.getKey()).asText()))
            .count();
    assertThat(checked).isPositive();
  }

  @Test
  void everyVectorOfTheFileIsTakenUp() {
    long taken =
        vectors("SUB-", "SUP-", "DIFF-", "RETGT-", "BTCDAY-", "HP-", "BE-", "REV-").count();

    // The halving, the two payouts and the two depreciations are tests of their own.
    assertThat(taken + 5)
        .isEqualTo(
            StreamSupport.stream(
                    GoldenVectors.load("mining.json").get("vectors").spliterator(), false)
                .count());
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return node.has(field) ? new BigDecimal(node.get(field).asText()) : null;
  }

  /** Equal within the expected text's last digit. */
  private static void assertClose(BigDecimal actual, String expected) {
    BigDecimal wanted = new BigDecimal(expected);
    BigDecimal allowed = wanted.ulp().max(wanted.multiply(new BigDecimal("1E-12")));
    assertThat(actual.subtract(wanted, MathContext.DECIMAL128).abs())
        .as("%s against %s", actual.toPlainString(), expected)
        .isLessThanOrEqualTo(allowed);
  }
}
