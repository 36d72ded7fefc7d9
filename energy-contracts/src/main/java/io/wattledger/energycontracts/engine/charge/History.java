package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.MonthlyPeak;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What happened before a bill's period, as far as clauses look back: ratchets, tags and yearly
 * minimums. See docs/formulas/demand.md.
 *
 * @param load the load before the period, in kW, on a grid that starts with a local month; null for
 *     none
 * @param reactiveKvar the reactive power on the same grid, null when it is not metered
 * @param prices earlier values of the series, by code
 * @param peaks highest demands of months that the readings do not show
 * @param coincidentDemandsKw demands at system peaks known from elsewhere, for a coincident-peak
 *     component that states none
 * @param charges what was charged in earlier months
 */
public record History(
    FixedPointSeries load,
    FixedPointSeries reactiveKvar,
    Map<String, FixedPointSeries> prices,
    List<MonthlyPeak> peaks,
    List<BigDecimal> coincidentDemandsKw,
    List<MonthlyCharge> charges) {

  /** Copies the collections. */
  public History {
    prices = Map.copyOf(prices);
    peaks = List.copyOf(peaks);
    coincidentDemandsKw = List.copyOf(coincidentDemandsKw);
    charges = List.copyOf(charges);
  }

  /** The same history with another load. */
  public History withLoad(FixedPointSeries other) {
    return new History(other, reactiveKvar, prices, peaks, coincidentDemandsKw, charges);
  }

  /** Nothing is known. */
  public static History none() {
    return new History(null, null, Map.of(), List.of(), List.of(), List.of());
  }
}
