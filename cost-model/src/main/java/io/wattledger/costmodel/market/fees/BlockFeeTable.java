package io.wattledger.costmodel.market.fees;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** Mean fees as a download. */
final class BlockFeeTable {

  private BlockFeeTable() {}

  static Table of(List<BlockFeeDay> days) {
    return Table.of(
        "block-fees",
        List.of(
            Column.date("date"),
            Column.number("meanFeesBtcPerBlock"),
            Column.text("source"),
            Column.number("version", 0),
            Column.text("importId"),
            Column.text("reason"),
            Column.text("recordedBy"),
            Column.text("recordedAt")),
        days.stream().map(BlockFeeTable::row).toList());
  }

  private static List<Object> row(BlockFeeDay day) {
    return Arrays.asList(
        day.date(),
        day.meanFeesBtcPerBlock(),
        day.source(),
        day.version(),
        day.importId() == null ? null : day.importId().toString(),
        day.reason(),
        day.recordedBy(),
        day.recordedAt().toString());
  }
}
