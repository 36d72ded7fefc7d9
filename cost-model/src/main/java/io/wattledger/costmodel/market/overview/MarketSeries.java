package io.wattledger.costmodel.market.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * The market over time.
 *
 * @param from first day asked for
 * @param to last day asked for
 * @param everyDays days from one point to the next
 * @param points at most 2,000 points, in order; days of which nothing is known are left out
 */
public record MarketSeries(
    LocalDate from, LocalDate to, int everyDays, List<MarketSeriesPoint> points) {

  /** Copies the points. */
  public MarketSeries {
    points = List.copyOf(points);
  }
}
