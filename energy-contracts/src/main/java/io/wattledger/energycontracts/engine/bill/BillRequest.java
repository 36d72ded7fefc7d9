package io.wattledger.energycontracts.engine.bill;

import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.time.BillingZone;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a bill depends on. See docs/formulas/settlement.md.
 *
 * @param zone the contract's zone, in which days and months are counted
 * @param from first local day
 * @param to first local day after
 * @param currency currency of prices and bill
 * @param terms the contract versions that hold in the period, in order, without overlap
 * @param load mean power in kW of each metering interval, on a grid that starts with the period
 * @param reactiveKvar mean reactive power on the load's grid, null when it is not metered
 * @param prices price per MWh by series code
 * @param history what happened before the period
 * @param contract the contract in words, for explanations
 * @param loadSource the readings in words, for explanations
 * @param sources where the load and each series can be opened, by {@code load}, {@code reactive} or
 *     series code
 */
public record BillRequest(
    BillingZone zone,
    LocalDate from,
    LocalDate to,
    Currency currency,
    List<ContractTerms> terms,
    FixedPointSeries load,
    FixedPointSeries reactiveKvar,
    Map<String, FixedPointSeries> prices,
    History history,
    String contract,
    String loadSource,
    Map<String, SourceRef> sources) {

  /** Copies the collections and refuses an empty period or no terms. */
  public BillRequest {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(load, "load");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a bill ends after it starts: " + from + " to " + to);
    }
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a bill needs at least one contract version");
    }
    prices = Map.copyOf(prices);
    Objects.requireNonNull(history, "history");
    sources = Map.copyOf(sources);
  }
}
