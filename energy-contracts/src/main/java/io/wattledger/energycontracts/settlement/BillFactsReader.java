package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.estimate.EstimateRepository;
import io.wattledger.energycontracts.meter.CountedReadings;
import io.wattledger.energycontracts.meter.IntervalRepository;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRepository;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.price.PriceSeries;
import io.wattledger.energycontracts.price.PriceSeriesRepository;
import io.wattledger.energycontracts.reading.UsedEstimate;
import io.wattledger.kernel.time.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Gathers the stored facts behind a contract's bill for a month. */
@ApplicationScoped
public class BillFactsReader {

  private final MeterRepository meters;
  private final IntervalRepository intervals;
  private final CountedReadings counted;
  private final PriceSeriesRepository series;
  private final EarlierFacts earlier;
  private final EstimateRepository estimates;

  /** Over the stored meters and prices. */
  public BillFactsReader(
      MeterRepository meters,
      IntervalRepository intervals,
      CountedReadings counted,
      PriceSeriesRepository series,
      EarlierFacts earlier,
      EstimateRepository estimates) {
    this.meters = meters;
    this.intervals = intervals;
    this.counted = counted;
    this.series = series;
    this.earlier = earlier;
    this.estimates = estimates;
  }

  BillFacts read(Contract contract, YearMonth period) {
    Interval days = contract.daysIn(period).in(contract.zone());
    List<ContractTerms> terms = contract.termsIn(period);
    List<Meter> all = meters.ofContract(contract.code());
    MeteredMonth metered = MeteredMonth.stored(days, counted.powerReadings(all, days));
    Set<String> read = new TreeSet<>();
    terms.forEach(
        version -> version.components().forEach(component -> read.addAll(component.seriesRead())));
    Map<PriceSeries, FixedPointSeries> prices = new LinkedHashMap<>();
    for (PriceSeries each : series.ofCodes(read)) {
      prices.put(each, earlier.values(terms, each, days));
    }
    return new BillFacts(
        contract,
        period,
        terms,
        metered.withReactive(reactive(terms, metered.readings(), all)),
        prices,
        earlier.before(contract, period, terms, all, prices.keySet()),
        earlier.uses(contract, period, terms, all),
        estimated(metered.readings().keySet(), days),
        estimatedBefore(contract, period, terms, all));
  }

  private EstimatedReadings estimatedBefore(
      Contract contract, YearMonth period, List<ContractTerms> terms, List<Meter> all) {
    return EarlierFacts.span(contract, period, terms)
        .map(
            span ->
                estimated(
                    all.stream().filter(meter -> meter.role() == MeterRole.MAIN).toList(), span))
        .orElse(EstimatedReadings.NONE);
  }

  private EstimatedReadings estimated(Collection<Meter> read, Interval days) {
    Map<Meter, List<UsedEstimate>> byMeter = new LinkedHashMap<>();
    Set<UUID> ids = new HashSet<>();
    for (Meter meter : read) {
      List<UsedEstimate> found =
          intervals.estimated(meter, days.start(), days.end()).stream()
              .filter(each -> meter.countsAt(each.startUtc()))
              .toList();
      if (!found.isEmpty()) {
        byMeter.put(meter, found);
        found.forEach(each -> ids.add(each.estimateId()));
      }
    }
    return new EstimatedReadings(byMeter, ids.isEmpty() ? Map.of() : estimates.methods(ids));
  }

  /** Reactive power only where a clause reads it, so that its gaps stop no other bill. */
  private Map<Meter, FixedPointSeries> reactive(
      List<ContractTerms> terms, Map<Meter, FixedPointSeries> readings, Collection<Meter> all) {
    Map<Meter, FixedPointSeries> found = new LinkedHashMap<>();
    if (EarlierFacts.readsReactivePower(terms)) {
      readings.forEach(
          (meter, power) -> {
            FixedPointSeries kvar =
                meter.role() == MeterRole.MAIN ? counted.powerKvar(meter, power.grid(), all) : null;
            if (kvar != null) {
              found.put(meter, kvar);
            }
          });
    }
    return found;
  }
}
