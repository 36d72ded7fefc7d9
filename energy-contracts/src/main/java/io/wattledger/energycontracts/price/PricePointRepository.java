package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.IntervalStart;
import io.wattledger.energycontracts.reading.ReadingTable;
import io.wattledger.energycontracts.reading.ReadingVersions;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Stored prices. */
@ApplicationScoped
public class PricePointRepository {

  static final ReadingTable TABLE =
      new ReadingTable(
          "price_point",
          "series_id",
          "price",
          "select id, code, time_zone as zone from price_series");

  private static final BigDecimal KW_PER_MW = BigDecimal.valueOf(1000);

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

  /**
   * The values of a series on its own intervals, or of a daily one on hours, that cover a stretch
   * of time; power in kW. Intervals without a value are unknown.
   */
  public FixedPointSeries over(PriceSeries series, Interval stretch) {
    return over(series, stretch, series.unit().equals("MW"));
  }

  /** The values in the series' own unit. */
  public FixedPointSeries asStored(PriceSeries series, Interval stretch) {
    return over(series, stretch, false);
  }

  private FixedPointSeries over(PriceSeries series, Interval stretch, boolean megawatts) {
    return series.isDaily()
        ? hoursOfDays(series, stretch, megawatts)
        : used(
            series,
            IntervalStart.covering(stretch, series.intervalMinutes(), series.zone()),
            megawatts);
  }

  private FixedPointSeries used(PriceSeries series, TimeGrid grid, boolean megawatts) {
    UnaryOperator<BigDecimal> unit =
        megawatts ? value -> value.multiply(KW_PER_MW) : UnaryOperator.identity();
    return versions.used(series, grid, value -> ReadingVersions.plain(unit.apply(value)));
  }

  /** A day's value in each of its hours, however many it has. */
  private FixedPointSeries hoursOfDays(PriceSeries series, Interval stretch, boolean megawatts) {
    BillingZone zone = series.zone();
    LocalDate first = zone.at(stretch.start()).toLocalDate();
    LocalDate last = zone.at(stretch.end()).toLocalDate();
    TimeGrid hours = TimeGrid.filling(zone.days(first, last.plusDays(1)), 60);
    FixedPointSeries starts = used(series, hours, megawatts);
    List<BigDecimal> values = new ArrayList<>(hours.count());
    LocalDate day = null;
    BigDecimal value = null;
    for (int i = 0; i < hours.count(); i++) {
      LocalDate today = zone.at(hours.startOf(i)).toLocalDate();
      if (!today.equals(day)) {
        day = today;
        value = starts.isKnown(i) ? starts.decimalAt(i) : null;
      }
      values.add(value);
    }
    return FixedPointSeries.of(hours, values).on(IntervalStart.covering(stretch, 60, zone));
  }
}
