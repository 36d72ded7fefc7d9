package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ReadingKind;
import io.wattledger.energycontracts.reading.SettledBills;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Prices per MWh, by series and interval. */
@ApplicationScoped
public class SeriesPrices implements ReadingKind<PriceSeries> {

  static final String NAME = "price-points";

  static final int DECIMALS = 9;

  private final PriceSeriesRepository series;
  private final SettledBills bills;

  /** Over the stored series. */
  public SeriesPrices(PriceSeriesRepository series, SettledBills bills) {
    this.series = series;
    this.bills = bills;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String noun() {
    return "price";
  }

  @Override
  public String ownerNoun() {
    return "price series";
  }

  @Override
  public String ownerType() {
    return "price-series";
  }

  @Override
  public String ownerColumn() {
    return "seriesCode";
  }

  @Override
  public String valueColumn() {
    return "price";
  }

  @Override
  public int decimals() {
    return DECIMALS;
  }

  @Override
  public List<PriceSeries> owners(Collection<String> codes) {
    return series.ofCodes(codes);
  }

  /** Prices of power go below zero and above any bound. */
  @Override
  public String doubt(PriceSeries owner, BigDecimal price) {
    return null;
  }

  @Override
  public Collection<String> contracts(Collection<String> seriesCodes) {
    return bills.contractsPricedBy(seriesCodes);
  }
}
