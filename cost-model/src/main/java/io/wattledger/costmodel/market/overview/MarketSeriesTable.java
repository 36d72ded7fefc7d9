package io.wattledger.costmodel.market.overview;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** The market over time as a download. */
final class MarketSeriesTable {

  private MarketSeriesTable() {}

  static Table of(MarketSeries series) {
    return Table.of(
        "market-" + series.from() + "-" + series.to(),
        List.of(
            Column.date("date"),
            Column.number("priceUsd"),
            Column.number("difficulty"),
            Column.number("networkHashrateEhs"),
            Column.number("meanFeesBtcPerBlock"),
            Column.number("hashpriceUsdPerPhDay")),
        series.points().stream().map(MarketSeriesTable::row).toList());
  }

  private static List<Object> row(MarketSeriesPoint point) {
    return Arrays.asList(
        point.date(),
        point.priceUsd(),
        point.difficulty(),
        point.networkHashrateEhs(),
        point.meanFeesBtcPerBlock(),
        point.hashpriceUsdPerPhDay());
  }
}
