package io.wattledger.costmodel.market.price;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** Daily closes as a download. */
final class DailyCloseTable {

  private DailyCloseTable() {}

  static Table of(List<DailyClose> closes) {
    return Table.of(
        "daily-closes",
        List.of(
            Column.date("date"),
            Column.number("priceUsd"),
            Column.text("source"),
            Column.text("status"),
            Column.number("version", 0),
            Column.text("importId"),
            Column.text("reason"),
            Column.text("recordedBy"),
            Column.text("recordedAt")),
        closes.stream().map(DailyCloseTable::row).toList());
  }

  private static List<Object> row(DailyClose close) {
    return Arrays.asList(
        close.date(),
        close.priceUsd(),
        close.source(),
        close.status().name(),
        close.version(),
        close.importId() == null ? null : close.importId().toString(),
        close.reason(),
        close.recordedBy(),
        close.recordedAt().toString());
  }
}
