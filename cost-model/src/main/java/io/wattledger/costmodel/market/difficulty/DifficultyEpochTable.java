package io.wattledger.costmodel.market.difficulty;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** Difficulty epochs as a download. */
final class DifficultyEpochTable {

  private DifficultyEpochTable() {}

  static Table of(List<DifficultyEpoch> epochs) {
    return Table.of(
        "difficulty-epochs",
        List.of(
            Column.number("startHeight", 0),
            Column.text("nBits"),
            Column.number("difficulty"),
            Column.text("startedAt"),
            Column.text("source"),
            Column.number("version", 0),
            Column.text("importId"),
            Column.text("reason"),
            Column.text("recordedBy"),
            Column.text("recordedAt")),
        epochs.stream().map(DifficultyEpochTable::row).toList());
  }

  private static List<Object> row(DifficultyEpoch epoch) {
    return Arrays.asList(
        epoch.startHeight(),
        epoch.nBits(),
        epoch.difficulty(),
        epoch.startedAt() == null ? null : epoch.startedAt().toString(),
        epoch.source(),
        epoch.version(),
        epoch.importId() == null ? null : epoch.importId().toString(),
        epoch.reason(),
        epoch.recordedBy(),
        epoch.recordedAt().toString());
  }
}
