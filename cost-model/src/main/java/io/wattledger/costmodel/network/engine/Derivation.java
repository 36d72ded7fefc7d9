package io.wattledger.costmodel.network.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * One formula of network economics: it yields a figure once all its inputs are known.
 *
 * @param name the figure's name in the API
 * @param label what the figure is, in words
 * @param unit its unit
 * @param formula the formula over the inputs' names
 * @param inputs the names of the inputs, in the formula's order
 * @param compute the formula; null when it has no value, such as a division by zero
 */
record Derivation(
    String name,
    String label,
    String unit,
    String formula,
    List<String> inputs,
    Function<Values, BigDecimal> compute) {

  static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

  private static final BigDecimal TWO_TO_32 = BigDecimal.valueOf(1L << 32);
  private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal TERA = BigDecimal.TEN.pow(12);
  private static final BigDecimal PETA = BigDecimal.TEN.pow(15);
  private static final BigDecimal EXA = BigDecimal.TEN.pow(18);
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal JOULE_PER_KWH = BigDecimal.valueOf(3_600_000);

  /** Known values by name. */
  interface Values {
    BigDecimal get(String name);

    /** Expected hashes of one block: difficulty × 2^32. */
    default BigDecimal hashesPerBlock() {
      return get("difficulty").multiply(TWO_TO_32);
    }

    /** Subsidy plus fees. */
    default BigDecimal rewardBtc() {
      return get("subsidyBtc").add(get("feesBtcPerBlock"));
    }

    /** What the pool leaves: 1 − fee / 100. */
    default BigDecimal afterPoolFee() {
      return BigDecimal.ONE.subtract(get("poolFeePercent").movePointLeft(2));
    }

    /** kWh per day at the plug of 1 PH/s: efficiency × 24. */
    default BigDecimal kwhPerPhDay() {
      return get("efficiencyJPerTh").multiply(HOURS);
    }

    /** BTC per day of 1 PH/s. */
    default BigDecimal btcPerPhDay() {
      return PETA.multiply(SECONDS_PER_DAY)
          .multiply(rewardBtc())
          .divide(hashesPerBlock(), PRECISION);
    }
  }

  /** All formulas, in an order in which each finds its inputs. */
  static final List<Derivation> ALL =
      List.of(
          new Derivation(
              "efficiencyJPerTh",
              "Efficiency at the plug",
              "J/TH",
              "powerW / hashrateThs",
              List.of("powerW", "hashrateThs"),
              v -> divide(v.get("powerW"), v.get("hashrateThs"))),
          new Derivation(
              "networkHashrateEhs",
              "Network hashrate",
              "EH/s",
              "difficulty × 2^32 / 600 / 10^18",
              List.of("difficulty"),
              v -> divide(v.hashesPerBlock(), EXA.multiply(BigDecimal.valueOf(600)))),
          new Derivation(
              "btcPerDay",
              "Expected BTC per day before the pool fee",
              "BTC/day",
              "hashrateThs × 10^12 × 86400 × uptimePercent / 100 × (subsidyBtc + feesBtcPerBlock)"
                  + " / (difficulty × 2^32)",
              List.of(
                  "hashrateThs", "uptimePercent", "subsidyBtc", "feesBtcPerBlock", "difficulty"),
              v ->
                  divide(
                      v.get("hashrateThs")
                          .multiply(TERA)
                          .multiply(SECONDS_PER_DAY)
                          .multiply(v.get("uptimePercent").movePointLeft(2))
                          .multiply(v.rewardBtc()),
                      v.hashesPerBlock())),
          new Derivation(
              "hashpriceUsdPerPhDay",
              "Hashprice before the pool fee",
              "USD/PH/day",
              "10^15 × 86400 × (subsidyBtc + feesBtcPerBlock) × priceUsdPerBtc"
                  + " / (difficulty × 2^32)",
              List.of("subsidyBtc", "feesBtcPerBlock", "priceUsdPerBtc", "difficulty"),
              v -> v.btcPerPhDay().multiply(v.get("priceUsdPerBtc"), PRECISION)),
          new Derivation(
              "hashcostUsdPerPhDay",
              "Energy cost of 1 PH/s per day",
              "USD/PH/day",
              "efficiencyJPerTh × 24 × powerPriceUsdPerKwh × pue",
              List.of("efficiencyJPerTh", "powerPriceUsdPerKwh", "pue"),
              v -> v.kwhPerPhDay().multiply(v.get("powerPriceUsdPerKwh")).multiply(v.get("pue"))),
          new Derivation(
              "revenueUsdPerMwh",
              "Revenue per MWh at the plug before the pool fee",
              "USD/MWh",
              "hashpriceUsdPerPhDay × 1000 / (24 × efficiencyJPerTh)",
              List.of("hashpriceUsdPerPhDay", "efficiencyJPerTh"),
              v -> divide(v.get("hashpriceUsdPerPhDay").multiply(THOUSAND), v.kwhPerPhDay())),
          new Derivation(
              "netRevenueUsdPerMwhAtMeter",
              "Revenue per MWh at the meter after the pool fee",
              "USD/MWh",
              "revenueUsdPerMwh × (1 − poolFeePercent / 100) / pue",
              List.of("revenueUsdPerMwh", "poolFeePercent", "pue"),
              v -> divide(v.get("revenueUsdPerMwh").multiply(v.afterPoolFee()), v.get("pue"))),
          new Derivation(
              "breakEvenPowerUsdPerKwh",
              "Power price at the meter that revenue after the pool fee just pays",
              "USD/kWh",
              "hashpriceUsdPerPhDay × (1 − poolFeePercent / 100) / (24 × efficiencyJPerTh × pue)",
              List.of("hashpriceUsdPerPhDay", "poolFeePercent", "efficiencyJPerTh", "pue"),
              v ->
                  divide(
                      v.get("hashpriceUsdPerPhDay").multiply(v.afterPoolFee()),
                      v.kwhPerPhDay().multiply(v.get("pue")))),
          new Derivation(
              "breakEvenPriceUsdPerBtc",
              "BTC price after the pool fee that just pays the energy",
              "USD/BTC",
              "24 × efficiencyJPerTh × pue × powerPriceUsdPerKwh × difficulty × 2^32 / (10^15 ×"
                  + " 86400 × (subsidyBtc + feesBtcPerBlock) × (1 − poolFeePercent / 100))",
              List.of(
                  "efficiencyJPerTh",
                  "pue",
                  "powerPriceUsdPerKwh",
                  "difficulty",
                  "subsidyBtc",
                  "feesBtcPerBlock",
                  "poolFeePercent"),
              v ->
                  divide(
                      v.kwhPerPhDay().multiply(v.get("pue")).multiply(v.get("powerPriceUsdPerKwh")),
                      v.btcPerPhDay().multiply(v.afterPoolFee()))),
          new Derivation(
              "breakEvenEfficiencyJPerTh",
              "Efficiency at the plug at which revenue after the pool fee just pays the energy",
              "J/TH",
              "hashpriceUsdPerPhDay × (1 − poolFeePercent / 100)"
                  + " / (24 × powerPriceUsdPerKwh × pue)",
              List.of("hashpriceUsdPerPhDay", "poolFeePercent", "powerPriceUsdPerKwh", "pue"),
              v ->
                  divide(
                      v.get("hashpriceUsdPerPhDay").multiply(v.afterPoolFee()),
                      HOURS.multiply(v.get("powerPriceUsdPerKwh")).multiply(v.get("pue")))),
          new Derivation(
              "kwhPerBtc",
              "Energy at the meter per BTC before the pool fee",
              "kWh/BTC",
              "efficiencyJPerTh × difficulty × 2^32 / 10^12"
                  + " / ((subsidyBtc + feesBtcPerBlock) × 3600000) × pue",
              List.of("efficiencyJPerTh", "difficulty", "subsidyBtc", "feesBtcPerBlock", "pue"),
              v ->
                  divide(
                      v.get("efficiencyJPerTh").multiply(v.hashesPerBlock()).multiply(v.get("pue")),
                      TERA.multiply(v.rewardBtc()).multiply(JOULE_PER_KWH))));

  private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return divisor.signum() == 0 ? null : dividend.divide(divisor, PRECISION);
  }
}
