package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.LocalDays;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.price.PriceSeries;
import io.wattledger.energycontracts.price.SeriesUnits;
import io.wattledger.service.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything that a stored bill is computed from, and its hash: equal facts, equal hash.
 *
 * @param contract the contract
 * @param period the month
 * @param terms the versions that hold in it, each on its own days
 * @param metered what the meters measured
 * @param prices the prices of each series that the terms read
 * @param history what happened before the month, as far as the terms look back
 * @param estimated which of the readings were estimated
 * @param estimatedBefore which of the main meters' readings were estimated that the history has
 * @param earlierUses what all meters measured before, null when no split needs it
 */
record BillFacts(
    Contract contract,
    YearMonth period,
    List<ContractTerms> terms,
    MeteredMonth metered,
    Map<PriceSeries, FixedPointSeries> prices,
    History history,
    MeteredMonth earlierUses,
    EstimatedReadings estimated,
    EstimatedReadings estimatedBefore) {

  /** Changes when the same facts would give another bill, because a formula was corrected. */
  private static final int FORMULA_EDITION = 3;

  /** The local days that are billed: those of the month within the contract's term. */
  LocalDays days() {
    return contract.daysIn(period);
  }

  /** SHA-256 over the canonical JSON of the facts, in lower-case hexadecimal. */
  String hash(ObjectMapper json) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("formulaEdition", FORMULA_EDITION);
    facts.put("contract", contract.code());
    facts.put("site", contract.siteCode());
    facts.put("period", period);
    facts.put("timeZone", contract.timeZone());
    facts.put("currency", contract.currency());
    facts.put("terms", terms.stream().map(BillFacts::termsFact).toList());
    List<Object> series = new ArrayList<>();
    metered
        .readings()
        .forEach(
            (meter, power) ->
                series.add(
                    Map.of(
                        "meter", meter.code(),
                        "role", meter.role(),
                        "use", meter.use(),
                        "consumer", meter.consumerRef() == null ? "" : meter.consumerRef(),
                        "building", meter.buildingCode() == null ? "" : meter.buildingCode(),
                        "values", digest(power))));
    prices.forEach(
        (price, values) ->
            series.add(
                Map.of("prices", price.code(), "unit", price.unit(), "values", digest(values))));
    facts.put("series", series);
    historyFact(facts);
    if (!estimated.isEmpty()) {
      facts.put("estimated", estimated.fact());
    }
    if (!estimatedBefore.isEmpty()) {
      facts.put("estimatedBefore", estimatedBefore.fact());
    }
    return CanonicalJson.sha256Hex(json.<JsonNode>valueToTree(facts));
  }

  /** What the bill can read. */
  BillReach reach() {
    return BillReach.of(contract, period);
  }

  /** Whether anything that the bill reads was estimated. */
  boolean restsOnEstimates() {
    return !estimated.isEmpty() || !estimatedBefore.isEmpty();
  }

  /** The same facts with every estimated reading of the month unknown. */
  BillFacts withoutEstimatesOfMonth() {
    return new BillFacts(
        contract,
        period,
        terms,
        metered.withReadings(estimated.unknownIn(metered)),
        prices,
        history,
        earlierUses,
        EstimatedReadings.NONE,
        estimatedBefore);
  }

  /** The same facts with every estimated reading before the month unknown. */
  BillFacts withoutEarlierEstimates() {
    return new BillFacts(
        contract,
        period,
        terms,
        metered,
        prices,
        estimatedBefore.isEmpty()
            ? history
            : history.withLoad(estimatedBefore.unknownIn(history.load())),
        earlierUses,
        estimated,
        EstimatedReadings.NONE);
  }

  /** Facts about prices that are missing or cannot be used. */
  List<MissingFact> missing() {
    List<MissingFact> missing = new ArrayList<>(metered.missing());
    for (PriceSeries series : prices.keySet()) {
      String money = SeriesUnits.currencyRefusal(series, contract.currency());
      if (money != null) {
        missing.add(new MissingFact("PRICE_CURRENCY", money));
      }
      terms.stream()
          .flatMap(version -> version.components().stream())
          .map(component -> SeriesUnits.refusal(component, series))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(refusal -> missing.add(new MissingFact("SERIES_UNIT", refusal)));
    }
    return missing;
  }

  /** Bills whose terms read nothing more keep the hash that they had before terms could. */
  private void historyFact(Map<String, Object> facts) {
    if (history.load() != null) {
      facts.put("earlierLoad", digest(history.load()));
    }
    if (history.reactiveKvar() != null) {
      facts.put("earlierReactive", digest(history.reactiveKvar()));
    }
    Map<String, String> reactive = new TreeMap<>();
    metered.reactive().forEach((meter, power) -> reactive.put(meter.code(), digest(power)));
    if (!reactive.isEmpty()) {
      facts.put("reactive", reactive);
    }
    Map<String, String> earlierPrices = new TreeMap<>();
    history.prices().forEach((code, values) -> earlierPrices.put(code, digest(values)));
    if (!earlierPrices.isEmpty()) {
      facts.put("earlierPrices", earlierPrices);
    }
    if (earlierUses != null) {
      Map<String, String> uses = new TreeMap<>();
      earlierUses.readings().forEach((meter, power) -> uses.put(meter.code(), digest(power)));
      facts.put("earlierUses", uses);
    }
    if (!history.charges().isEmpty()) {
      facts.put("earlierCharges", history.charges());
    }
  }

  private static Map<String, Object> termsFact(ContractTerms terms) {
    return Map.of(
        "version", terms.version(),
        "from", terms.from(),
        "to", terms.to(),
        "rounding", terms.rounding().name(),
        "holidays", terms.holidays().stream().sorted().toList(),
        "components", terms.components());
  }

  /** SHA-256 of the values of a series. */
  static String digest(FixedPointSeries series) {
    StringBuilder text = new StringBuilder(series.grid().count() * 12);
    text.append(series.grid().start()).append('/').append(series.grid().minutes());
    for (int i = 0; i < series.grid().count(); i++) {
      text.append(';');
      if (series.isKnown(i)) {
        text.append(series.decimalAt(i).stripTrailingZeros().toPlainString());
      }
    }
    return CanonicalJson.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
