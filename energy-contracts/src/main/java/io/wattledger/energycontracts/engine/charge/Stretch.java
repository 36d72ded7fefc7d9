package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.LocalClock;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.RoundingRule;
import io.wattledger.kernel.time.BillingZone;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/**
 * A stretch of local days under one contract version, with everything a component may read: the
 * load and the prices on one grid, the local clock, the terms that hold for the whole version. See
 * docs/formulas/settlement.md.
 *
 * @param version number of the contract version
 * @param zone the contract's zone
 * @param from first local day
 * @param to first local day after
 * @param billFrom first local day of the bill of which this is a stretch
 * @param billTo first local day after the bill
 * @param load mean power of each step, in kW
 * @param reactiveKvar mean reactive power of each step, null when it is not metered
 * @param meterMinutes length of the load's own intervals, which a step may divide
 * @param prices price of each step by series code, per MWh
 * @param clock the local clock of each step
 * @param holidays the contract's holidays
 * @param blocks the version's fixed blocks on top of each other
 * @param history what happened before the bill
 * @param record everything that was measured, before the bill and in it
 * @param currency the bill's currency
 * @param rounding how a line is rounded
 * @param terms the contract version in words, the origin of every stated price
 * @param loadSource the readings in words
 * @param sources where the load and each price series can be opened, by {@code load} or series code
 */
public record Stretch(
    int version,
    BillingZone zone,
    LocalDate from,
    LocalDate to,
    LocalDate billFrom,
    LocalDate billTo,
    FixedPointSeries load,
    FixedPointSeries reactiveKvar,
    int meterMinutes,
    Map<String, FixedPointSeries> prices,
    LocalClock clock,
    Set<LocalDate> holidays,
    BlockStack blocks,
    History history,
    LoadRecord record,
    Currency currency,
    RoundingRule rounding,
    String terms,
    String loadSource,
    Map<String, SourceRef> sources) {

  /** The steps as the contract's calendar sees them. */
  LocalSteps local() {
    return new LocalSteps(load.grid(), clock, holidays);
  }

  /** Number of steps. */
  int steps() {
    return load.grid().count();
  }

  /** Length of a step in minutes. */
  int stepMinutes() {
    return load.grid().minutes();
  }
}
