package io.wattledger.energycontracts.price;

import io.wattledger.service.export.Table;
import java.util.List;

/** Price series and prices as tables to download. */
final class PriceTable {

  private PriceTable() {}

  static Table series(List<PriceSeries> series) {
    return Table.of(
        "price-series",
        List.of(
            Table.Column.text("code"),
            Table.Column.text("name"),
            Table.Column.text("unit"),
            Table.Column.number("intervalMinutes"),
            Table.Column.text("timeZone")),
        series.stream()
            .map(
                s ->
                    List.<Object>of(
                        s.code(), s.name(), s.unit(), s.intervalMinutes(), s.timeZone()))
            .toList());
  }

  static Table points(String code, List<PricePoint> points) {
    return Table.of(
        code + "-points",
        List.of(
            Table.Column.text("seriesCode"),
            Table.Column.text("startUtc"),
            Table.Column.number("price"),
            Table.Column.number("version")),
        points.stream()
            .map(p -> List.<Object>of(code, p.startUtc().toString(), p.price(), p.version()))
            .toList());
  }
}
