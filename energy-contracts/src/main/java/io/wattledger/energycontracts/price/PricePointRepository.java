package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.ReadingTable;
import io.wattledger.energycontracts.reading.ReadingVersions;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stored prices. */
@ApplicationScoped
public class PricePointRepository {

  static final ReadingTable TABLE =
      new ReadingTable(
          "price_point",
          "series_id",
          "price",
          "select id, code, time_zone as zone from price_series");

  private final ReadingVersions versions;

  /** Over the service's database. */
  public PricePointRepository(Sql sql) {
    this.versions = new ReadingVersions(sql, TABLE);
  }

  ReadingVersions versions() {
    return versions;
  }

  /** The newest price of each interval of a range, by start. */
  List<PricePoint> list(PriceSeries series, Instant from, Instant to, int atMost) {
    return versions.list(series, from, to, null, atMost).stream().map(PricePoint::of).toList();
  }

  /** The prices of a series on its own intervals; intervals without one are unknown. */
  public FixedPointSeries prices(PriceSeries series, TimeGrid grid) {
    return versions.used(series, grid, ReadingVersions::plain);
  }
}
