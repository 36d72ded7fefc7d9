package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.meter.IntervalRepository;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRepository;
import io.wattledger.energycontracts.price.PricePointRepository;
import io.wattledger.energycontracts.price.PriceSeries;
import io.wattledger.energycontracts.price.PriceSeriesRepository;
import io.wattledger.kernel.time.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the stored facts behind a contract's bill for a month. */
@ApplicationScoped
public class BillFactsReader {

  private final MeterRepository meters;
  private final IntervalRepository intervals;
  private final PriceSeriesRepository series;
  private final PricePointRepository points;
  private final EarlierFacts earlier;

  /** Over the stored meters and prices. */
  public BillFactsReader(
      MeterRepository meters,
      IntervalRepository intervals,
      PriceSeriesRepository series,
      PricePointRepository points,
      EarlierFacts earlier) {
    this.meters = meters;
    this.intervals = intervals;
    this.series = series;
    this.points = points;
    this.earlier = earlier;
  }

  BillFacts read(Contract contract, YearMonth period) {
    Interval month = contract.zone().month(period);
    List<ContractTerms> terms = contract.termsIn(period);
    Map<Meter, FixedPointSeries> readings = new LinkedHashMap<>();
    for (Meter meter : meters.ofContract(contract.code())) {
      readings.put(
          meter, intervals.powerKw(meter, TimeGrid.filling(month, meter.intervalMinutes())));
    }
    Set<String> read = new TreeSet<>();
    terms.forEach(
        version ->
            version
                .components()
                .forEach(
                    component -> {
                      read.addAll(component.priceSeriesRead());
                      read.addAll(component.gasPriceSeriesRead());
                      read.addAll(component.powerSeriesRead());
                    }));
    Map<PriceSeries, FixedPointSeries> prices = new LinkedHashMap<>();
    for (PriceSeries each : series.ofCodes(read)) {
      prices.put(each, points.over(each, month));
    }
    return new BillFacts(
        contract,
        period,
        terms,
        new MeteredMonth(month, readings),
        prices,
        earlier.before(contract, period, terms, readings.keySet(), prices.keySet()),
        earlier.uses(contract, period, terms, readings.keySet()));
  }
}
