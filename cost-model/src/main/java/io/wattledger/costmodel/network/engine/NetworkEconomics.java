package io.wattledger.costmodel.network.engine;

import io.wattledger.costmodel.network.engine.NetworkFigures.Figure;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Network hashrate, expected production, hashprice, break-evens and energy per coin from whatever
 * is known. Network hashrate is difficulty × 2^32 / 600. Formulas, units and what stands before or
 * after the pool fee: docs/formulas/network-economics.md.
 */
public final class NetworkEconomics {

  private static final String PAGE = "network-economics.md";
  private static final MathContext ANSWER = new MathContext(20, RoundingMode.HALF_EVEN);

  private final Map<String, BigDecimal> exact = new HashMap<>();
  private final Map<String, Explanation> derived = new HashMap<>();
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private NetworkEconomics(NetworkInputs inputs) {
    state("feesBtcPerBlock", inputs.feesBtcPerBlock(), null);
    state("priceUsdPerBtc", inputs.priceUsdPerBtc(), null);
    state("poolFeePercent", inputs.poolFeePercent(), BigDecimal.ZERO);
    state("hashrateThs", inputs.hashrateThs(), null);
    state("efficiencyJPerTh", inputs.efficiencyJPerTh(), null);
    state("powerW", inputs.powerW(), null);
    state("powerPriceUsdPerKwh", inputs.powerPriceUsdPerKwh(), null);
    state("pue", inputs.pue(), BigDecimal.ONE);
    state("uptimePercent", inputs.uptimePercent(), BigDecimal.valueOf(100));
    state("hashpriceUsdPerPhDay", inputs.hashpriceUsdPerPhDay(), null);
    state("subsidyBtc", inputs.subsidyBtc(), null);
    state("difficulty", inputs.difficulty(), null);
    if (inputs.blockHeight() != null) {
      exact.put("subsidyBtc", BlockSubsidy.at(inputs.blockHeight()).toBtc());
      derived.put("subsidyBtc", BlockSubsidy.explainAt(inputs.blockHeight()));
    }
    if (inputs.nBits() != null) {
      CompactTarget target = CompactTarget.parse(inputs.nBits());
      exact.put("difficulty", target.difficulty());
      derived.put(
          "difficulty",
          Explanation.of("Difficulty", answer(target.difficulty()), "")
              .by("0xFFFF × 2^208 / target(nBits)", "difficulty.md")
              .fact("nBits", target.toString(), "stated")
              .build());
    }
  }

  /**
   * All figures that follow from the inputs.
   *
   * @param inputs inputs without problems
   * @throws IllegalArgumentException when an input is out of range or two contradict
   */
  public static NetworkFigures of(NetworkInputs inputs) {
    if (!inputs.outOfRange().isEmpty()) {
      throw new IllegalArgumentException(inputs.outOfRange().toString());
    }
    if (!inputs.contradictions().isEmpty()) {
      throw new IllegalArgumentException(inputs.contradictions().toString());
    }
    NetworkEconomics economics = new NetworkEconomics(inputs);
    economics.answerGiven("subsidyBtc", "Block subsidy", "BTC");
    economics.answerGiven("difficulty", "Difficulty", "");
    economics.answerGiven("efficiencyJPerTh", "Efficiency at the plug", "J/TH");
    economics.answerGiven("hashpriceUsdPerPhDay", "Hashprice before the pool fee", "USD/PH/day");
    Derivation.ALL.forEach(economics::derive);
    return new NetworkFigures(economics.figures);
  }

  private void state(String name, BigDecimal value, BigDecimal otherwise) {
    if (value != null) {
      exact.put(name, value);
      origins.put(name, "stated");
    } else if (otherwise != null) {
      exact.put(name, otherwise);
      origins.put(name, "default");
    }
  }

  private void answerGiven(String name, String label, String unit) {
    BigDecimal value = exact.get(name);
    if (value != null) {
      Explanation explanation =
          derived.getOrDefault(
              name, Explanation.of(label, answer(value), unit).by("as stated", PAGE).build());
      figures.put(name, new Figure(answer(value), explanation));
    }
  }

  private void derive(Derivation derivation) {
    boolean known = exact.containsKey(derivation.name());
    if (known || !exact.keySet().containsAll(derivation.inputs())) {
      return;
    }
    BigDecimal value = derivation.compute().apply(exact::get);
    if (value == null) {
      return;
    }
    Explanation.Builder builder =
        Explanation.of(derivation.label(), answer(value), derivation.unit())
            .by(derivation.formula(), PAGE);
    for (String input : derivation.inputs()) {
      if (derived.containsKey(input)) {
        builder.input(input, derived.get(input));
      } else {
        builder.input(input, answer(exact.get(input)), "", origins.get(input));
      }
    }
    exact.put(derivation.name(), value);
    derived.put(derivation.name(), builder.build());
    figures.put(derivation.name(), new Figure(answer(value), derived.get(derivation.name())));
  }

  private static BigDecimal answer(BigDecimal exact) {
    BigDecimal rounded = exact.round(ANSWER).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
